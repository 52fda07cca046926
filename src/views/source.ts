import { addressOf } from '../address.ts';
import { nameOf } from '../model/initiative.ts';
import type { Plan } from '../model/plan.ts';
import { mentionsIn } from '../model/plan.ts';
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
export function buildSource(plan: Plan): SourceLineView[] {
  const links = linksByLine(plan);
  return plan.sourceLines.map((text, at) => ({
    number: at + 1,
    text,
    isHeading: /^#{1,6} /.test(text),
    links: links.get(at + 1) ?? [],
  }));
}

function linksByLine(plan: Plan): Map<number, PageLink[]> {
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
    add(item.source, { label: `${words.tryItem} ${item.id}`, address: addressOf.tryItem(item.id) });
    for (const { entry } of mentionsIn(item)) add(entry.source, { label: entry.name, address: addressOf.initiative(entry.initiative) });
    for (const part of [...(item.remarks ?? []), ...(item.paragraph ? [item.paragraph] : [])])
      add(part.source, { label: `${words.tryItem} ${item.id}`, address: addressOf.tryItem(item.id) });
  }
  addStatements(plan, add);
  for (const vintage of plan.vintages)
    for (const row of [...vintage.rows, vintage.total]) add(row.source, { label: words.effectAmountShort, address: addressOf.effects });
  return byLine;
}

function addStatements(plan: Plan, add: (lines: readonly number[] | undefined, link: PageLink) => void): void {
  const { keep, problem, tryItem } = plan.retrospective ?? {};
  const sections = [
    [keep, addressOf.keep],
    [problem, addressOf.problem],
    [tryItem, addressOf.tryStatement],
  ] as const;
  for (const [section, address] of sections)
    section?.items.forEach((item, at) => {
      add(item.source, { label: `${section.label} ${at + 1}`, address: address(at + 1) });
    });
}
