import { addressOf } from '../../address.ts';
import type { PlanDocument } from '../../model/document.ts';
import { mentionsIn } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { standsElsewhere } from '../../model/vintage-table.ts';
import { initiativeLink } from '../initiatives/initiative-facts.ts';
import { documentDescription, lineLinksNote } from '../sentences/site.ts';
import type { PageHead } from './page-frame.ts';
import type { PageLink } from './site-navigation.ts';
import type { SourceBlock } from './source-blocks.ts';
import { toBlocks } from './source-blocks.ts';

/** A line of the published text. */
export interface SourceLineView {
  number: number;
  /** As published; columns of a table are still separated by tabs. */
  text: string;
  /** Where the site shows what the line says. */
  links: readonly PageLink[];
}

/** The page of a document's text. */
export interface SourceView {
  head: PageHead;
  document: { title: string; url: string | undefined };
  /** 239行. */
  lineCount: string;
  /** The editor's word on the text, and where its lines lead. */
  note: string;
  blocks: readonly SourceBlock[];
  /** What each table in it is called. */
  tableName: string;
  /** The text as it was published, as a file. */
  file: PageLink;
}

/** The page of `document`. Needs one whose text is published; `plan` is the last term printed in it, or the present one. */
export function buildSourcePage(plan: TermPlan, document: PlanDocument): SourceView {
  const { id, title, url } = document;
  const lines = buildSource(plan, document);
  const isOnlyOne = plan.plan.documents.filter((each) => each.lines.length > 0).length === 1;
  return {
    head: { path: addressOf.document(id), title: isOnlyOne ? '原資料' : `原資料（${title}）`, description: documentDescription(title) },
    document: { title, url },
    lineCount: `${lines.length}行`,
    note: [document.note, lines.some(({ links }) => links.length > 0) && lineLinksNote(plan.term.words)].filter(Boolean).join(''),
    blocks: toBlocks(lines),
    tableName: `${title}の表`,
    file: { label: '原文のまま見る（テキストファイル）', address: addressOf.documentText(id) },
  };
}

/** The published text line by line, each with the pages that rest on it. */
export function buildSource(plan: TermPlan, document: PlanDocument): SourceLineView[] {
  const links: ReadonlyMap<number, PageLink[]> = plan.term.document?.id === document.id ? linksByLine(plan) : new Map();
  return document.lines.map((text, at) => ({
    number: at + 1,
    text,
    links: links.get(at + 1) ?? [],
  }));
}

function linksByLine(plan: TermPlan): Map<number, PageLink[]> {
  const byLine = new Map<number, PageLink[]>();
  const add = (lines: readonly number[] | undefined, link: PageLink) => {
    for (const line of lines ?? []) {
      const there = byLine.get(line) ?? [];
      if (!there.some(({ address }) => address === link.address)) byLine.set(line, [...there, link]);
    }
  };
  const { words } = plan.term;
  for (const initiative of plan.initiatives) add(initiative.source, initiativeLink(plan, initiative));
  for (const item of plan.tryItems) {
    add(item.source, { label: `${words.tryItem} ${item.id}`, address: addressOf.tryItem(plan.term.id, item.id) });
    for (const { entry } of mentionsIn(item)) add(entry.source, { label: entry.name, address: addressOf.initiative(entry.initiative) });
    for (const part of [...(item.remarks ?? []), ...(item.paragraph ? [item.paragraph] : [])])
      add(part.source, { label: `${words.tryItem} ${item.id}`, address: addressOf.tryItem(plan.term.id, item.id) });
  }
  addStatements(plan, add);
  for (const vintage of plan.vintages.filter((each) => !standsElsewhere(plan, each)))
    for (const row of [...vintage.rows, vintage.total])
      add(row.source, { label: words.effectAmountShort, address: addressOf.effects(plan.term.id) });
  return byLine;
}

function addStatements(plan: TermPlan, add: (lines: readonly number[] | undefined, link: PageLink) => void): void {
  for (const part of plan.retrospective?.parts ?? [])
    part.items.forEach((item, at) => {
      add(item.source, { label: `${part.label} ${at + 1}`, address: addressOf.statement(plan.term.id, part.id, at + 1) });
    });
}
