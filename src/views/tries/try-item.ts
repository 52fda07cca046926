import { addressOf } from '../../address.ts';
import { formatCircled } from '../../format.ts';
import type { GlossaryEntry } from '../../model/glossary-entry.ts';
import { mentionsIn } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { TryItem } from '../../model/try-item.ts';
import { editorsWords } from '../sentences/document.ts';
import { tryDescription } from '../sentences/tries.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { sourceLink } from '../site/source-link.ts';
import type { MarkedText } from '../site/term-marks.ts';
import { createTermMarker, termsIn } from '../site/term-marks.ts';
import type { Turn } from '../site/turn.ts';
import { turnIn } from '../site/turn.ts';
import type { TryContent, TryListView } from './try-content.ts';
import { buildTryContent, numbered } from './try-content.ts';

/** Everything on the page of one Try. */
export interface TryView extends TryContent {
  head: PageHead;
  /** Which of how many: Try 1 / 9. */
  kicker: string;
  /** The paragraph with glossary terms marked. */
  markedParagraph: readonly MarkedText[];
  source: PageLink | undefined;
  /** Where the retrospective announces it. */
  statement: PageLink | undefined;
  terms: readonly GlossaryEntry[];
  termsNote: string;
  turn: Turn;
}

/** The page of the Try `id`. Throws where the plan has no such Try. */
export function buildTryItem(plan: TermPlan, id: string): TryView {
  const { term, tryItems } = plan;
  const item = tryItems.find((each) => each.id === id);
  if (!item) throw new Error(`No Try ${id}`);
  const content = buildTryContent(plan, item);
  const { lists, paragraph } = content;
  const word = term.words.tryItem ?? '';
  const label = `${word}${formatCircled(content.number)}`;
  return {
    ...content,
    head: {
      path: addressOf.tryItem(term.id, id),
      title: `${label} ${item.title}`,
      description: lists.length > 0 ? tryDescription(term, { title: item.title, label, lists }) : (paragraph ?? item.title).slice(0, 110),
      crumbs: [{ label: word, address: addressOf.tryItems(term.id) }],
    },
    kicker: `${word} ${content.number} / ${tryItems.length}`,
    markedParagraph: paragraph === undefined ? [] : createTermMarker(plan)(paragraph),
    source: sourceLink(plan, linesOf(item)),
    statement: statementLink(plan, id),
    terms: termsIn(plan, [item.title, paragraph, ...[...lists, ...(content.begun ? [content.begun] : [])].flatMap(namesIn)]),
    termsNote: editorsWords(plan.plan),
    turn: turnIn(word, tryItems, item, (each) => linkTo(plan, each)),
  };
}

function linkTo({ term }: TermPlan, item: TryItem): PageLink {
  return { label: numbered(item), address: addressOf.tryItem(term.id, item.id) };
}

function namesIn({ entries }: TryListView): string[] {
  return entries.flatMap((entry) => [entry.name, ...(entry.group?.entries ?? []).map(({ name }) => name)]);
}

/** The statement of the retrospective that announces the Try. */
function statementLink({ term, retrospective }: TermPlan, id: string): PageLink | undefined {
  for (const part of retrospective?.parts ?? []) {
    const at = part.items.findIndex((each) => each.tryItem === id);
    if (at >= 0) return { label: `${retrospective?.shortTitle}のこの文を見る`, address: addressOf.statement(term.id, part.id, at + 1) };
  }
  return undefined;
}

/** The lines on which the whole of it rests: its own, then those of its parts in their order. */
function linesOf(item: TryItem): number[] {
  const parts = [
    ...mentionsIn(item).flatMap(({ entry }) => entry.source ?? []),
    ...(item.remarks ?? []).flatMap((remark) => remark.source ?? []),
    ...(item.paragraph?.source ?? []),
  ].sort((a, b) => a - b);
  return [...new Set([...(item.source ?? []), ...parts])];
}
