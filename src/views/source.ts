import { addressOf } from '../address.ts';
import type { PlanDocument } from '../model/document.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { mentionsIn, nameOf } from '../model/term-plan.ts';
import type { PageLink } from './site-navigation.ts';

/** A line of the published text. */
export interface SourceLineView {
  number: number;
  /** As published; columns of a table are still separated by tabs. */
  text: string;
  isHeading: boolean;
  /** Where the site shows what the line says. */
  links: readonly PageLink[];
}

/** The published text line by line, each with the pages that rest on it. */
export function buildSource(plan: TermPlan, document: PlanDocument): SourceLineView[] {
  const links = linksByLine(plan);
  return document.lines.map((text, at) => ({
    number: at + 1,
    text,
    isHeading: /^#{1,6} /.test(text),
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
  const { words } = plan.settings;
  for (const initiative of plan.initiatives)
    add(initiative.source, { label: nameOf(initiative), address: addressOf.initiative(initiative.id) });
  for (const item of plan.tryItems) {
    add(item.source, { label: `${words.tryItem} ${item.id}`, address: addressOf.tryItem(plan.term.id, item.id) });
    for (const { entry } of mentionsIn(item)) add(entry.source, { label: entry.name, address: addressOf.initiative(entry.initiative) });
    for (const part of [...(item.remarks ?? []), ...(item.paragraph ? [item.paragraph] : [])])
      add(part.source, { label: `${words.tryItem} ${item.id}`, address: addressOf.tryItem(plan.term.id, item.id) });
  }
  addStatements(plan, add);
  for (const vintage of plan.vintages)
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
