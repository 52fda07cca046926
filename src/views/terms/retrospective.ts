import { addressOf } from '../../address.ts';
import { formatCircled } from '../../format.ts';
import type { RetrospectivePart } from '../../model/retrospective.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { StatementMeasure } from '../progress/statement-measures.ts';
import { measuresOf } from '../progress/statement-measures.ts';
import { retrospectiveLead } from '../sentences/terms.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { sourceLink } from '../site/source-link.ts';
import type { MarkedText, TermMarker } from '../site/term-marks.ts';
import { createTermMarker, plainText } from '../site/term-marks.ts';

/** A statement of the retrospective, with its number as printed and its own address. */
export interface StatementView {
  number: number;
  anchor: string;
  text: string;
  /** The same with glossary terms marked, where the page marks them. */
  pieces: readonly MarkedText[];
  /** What a copied link to it is called: Keep① 点検は続いている. */
  name: string;
  source: PageLink | undefined;
  /** What the document measures of it, where the content says so. */
  measures: readonly StatementMeasure[];
  /** The page of the Try that the statement announces. */
  tryLink: PageLink | undefined;
}

/** One part with its statements: Keep, Problem, Try here. */
export interface RetrospectiveSection {
  id: string;
  kind: RetrospectivePart['kind'];
  label: string;
  heading: string;
  statements: readonly StatementView[];
}

/** The page /<term>/retrospective/. */
export interface RetrospectiveView {
  head: PageHead;
  title: string;
  lead: string;
  sections: readonly RetrospectiveSection[];
}

/** What a term's document says of the term before, with glossary terms marked where they occur first. */
export function buildRetrospectivePage(plan: TermPlan): RetrospectiveView {
  const title = plan.retrospective?.title ?? '';
  const sections = buildRetrospective(plan, createTermMarker(plan));
  const lead = retrospectiveLead(plan, sections);
  return { head: { path: addressOf.retrospective(plan.term.id), title, description: lead }, title, lead, sections };
}

/** Part by part as printed, its texts marked by `mark`; empty where the document says nothing of the term before. */
export function buildRetrospective(plan: TermPlan, mark: TermMarker = plainText): RetrospectiveSection[] {
  return (plan.retrospective?.parts ?? []).map(({ id, kind, label, heading = '', items }) => ({
    id,
    kind,
    label,
    heading,
    statements: items.map((item, at) => statementView(plan, { id, label }, item, at + 1, mark)),
  }));
}

function statementView(
  plan: TermPlan,
  part: Pick<RetrospectivePart, 'id' | 'label'>,
  { text, source = [], tryItem }: RetrospectivePart['items'][number],
  number: number,
  mark: TermMarker,
): StatementView {
  const { id, words } = plan.term;
  return {
    number,
    anchor: `${part.id}-${number}`,
    text,
    pieces: mark(text),
    name: `${part.label}${formatCircled(number)} ${text}`,
    source: sourceLink(plan, source),
    measures: measuresOf(plan, `${id}/${part.id}/${number}`),
    tryLink:
      tryItem === undefined
        ? undefined
        : { label: `${words.tryItem}${formatCircled(Number(tryItem))}の内容を見る`, address: addressOf.tryItem(id, tryItem) },
  };
}
