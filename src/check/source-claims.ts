import type { MoneyUnit } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import { amountsIn } from '../model/amount-table.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import { mergesOf } from '../model/initiative.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { TryItem } from '../model/try-item.ts';
import { standsElsewhere, tableOf } from '../model/vintage-table.ts';
import { placedGroups } from './placed-groups.ts';
import { tryEntriesOf } from './try-entries.ts';

/** Lines of the source with what the content says stands there. */
export interface SourceClaim {
  file: string;
  /** The way to what carries `source`. */
  path: DataPath;
  place: string;
  lines: readonly number[];
  texts: readonly string[];
  /** In yen, printed in `unit`. */
  amounts?: { known: readonly number[]; unit: MoneyUnit };
}

type Claim = Omit<SourceClaim, 'lines' | 'texts'> & { lines: readonly number[] | undefined; texts: readonly (string | undefined)[] };

/** Every claim that `plan` makes about its source, in the order of the plan. */
export function sourceClaimsOf(plan: TermPlan): SourceClaim[] {
  return [
    ...retrospectiveClaims(plan),
    ...plan.tryItems.flatMap((tryItem) => tryClaims(plan, tryItem)),
    ...groupClaims(plan),
    ...initiativeClaims(plan),
    ...plan.vintages.flatMap((vintage) => vintageClaims(plan, vintage)),
  ].flatMap(({ lines, texts, ...claim }) =>
    lines === undefined || lines.length === 0 ? [] : [{ ...claim, lines, texts: texts.filter((text) => text !== undefined) }],
  );
}

function retrospectiveClaims({ term, retrospective }: TermPlan): Claim[] {
  const file = fileOfTerm(term.id, 'retrospective');
  return (retrospective?.parts ?? []).flatMap((part, at): Claim[] => {
    const items = part.items.map((item, below): Claim => {
      const place = `${term.id}/retrospective#${part.id}/${below + 1}/source`;
      return { file, path: ['parts', at, 'items', below], place, lines: item.source, texts: [item.text] };
    });
    const head: Claim = {
      file,
      path: ['parts', at],
      place: `${term.id}/retrospective#${part.id}/source`,
      lines: part.source,
      texts: [part.label, part.heading],
    };
    return [head, ...items];
  });
}

function tryClaims(plan: TermPlan, tryItem: TryItem): Claim[] {
  const file = fileOfTerm(plan.term.id, 'tryItems', tryItem.id);
  const name = (what: string) => `${plan.term.id}/try/${tryItem.id}#${what}`;
  const lists = (['newInitiatives', 'existingInitiatives'] as const).flatMap((key): Claim[] => {
    const list = tryItem[key];
    return list ? [{ file, path: [key], place: name(`${key}/source`), lines: list.source, texts: [list.heading] }] : [];
  });
  const entries = tryEntriesOf(tryItem).map(({ entry, path }): Claim => {
    const texts = [entry.name, entry.status, ...(entry.notes ?? [])];
    return { file, path, place: name(`${entry.initiative}/source`), lines: entry.source, texts };
  });
  const groups = (['newInitiatives', 'existingInitiatives'] as const).flatMap((key) =>
    (tryItem[key]?.entries ?? []).flatMap(({ initiative, absorbs }, at): Claim[] => {
      const path = [key, 'entries', at, 'absorbs'];
      return absorbs
        ? [{ file, path, place: name(`${initiative}/absorbs/source`), lines: absorbs.source, texts: [absorbs.label, absorbs.conclusion] }]
        : [];
    }),
  );
  const remarks = (tryItem.remarks ?? []).map((remark, at): Claim => {
    const texts = [remark.text, remark.categoryName];
    return { file, path: ['remarks', at], place: name(`remarks/${at + 1}/source`), lines: remark.source, texts };
  });
  const { paragraph } = tryItem;
  return [
    { file, path: [], place: name('source'), lines: tryItem.source, texts: [tryItem.title] },
    ...lists,
    ...entries,
    ...groups,
    ...remarks,
    { file, path: ['paragraph'], place: name('paragraph/source'), lines: paragraph?.source, texts: [paragraph?.text] },
  ];
}

function groupClaims(plan: TermPlan): Claim[] {
  return placedGroups(plan).map(({ group, file, path }) => ({
    file,
    path,
    place: `${plan.term.id}/outline/${group.path}#source`,
    // Lines of another document are held against that one.
    lines: group.source?.document === undefined ? group.source?.lines : undefined,
    texts: [group.name],
  }));
}

function initiativeClaims({ term, initiatives }: TermPlan): Claim[] {
  return initiatives.flatMap((initiative): Claim[] => {
    const file = fileOf('initiatives', initiative.id);
    const entry = ['terms', term.id];
    const place = `initiatives/${initiative.id}#${term.id}/source`;
    // Where a plan prints a merge is its own affair; only that the lines exist can be asked.
    const merges = mergesOf(initiative).map((merge, at): Claim => {
      const lines = merge.basis === 'printed' ? merge.source : undefined;
      return {
        file,
        path: [...entry, 'mergedInto', at],
        place: `initiatives/${initiative.id}#${term.id}/mergedInto/source`,
        lines,
        texts: [],
      };
    });
    return [
      { file, path: entry, place, lines: initiative.source, texts: [initiative.previousName, initiative.changeLabel, initiative.name] },
      ...merges,
    ];
  });
}

/** Lines of another document are held against it with the other citations. */
function vintageClaims(plan: TermPlan, vintage: Vintage): Claim[] {
  if (standsElsewhere(plan, vintage)) return [];
  const file = fileOfTerm(plan.term.id, 'vintages', vintage.id);
  const rows = tableOf(plan, vintage).rows.map((row): Claim => {
    const amounts = { known: amountsIn(row).filter(isKnown), unit: vintage.unit };
    const place = `${plan.term.id}/effects/${vintage.id}#${row.id}/source`;
    return { file, path: row.path, place, lines: row.source, texts: [row.kind ?? row.label], amounts };
  });
  const place = `${plan.term.id}/effects/${vintage.id}#source`;
  return [{ file, path: [], place, lines: vintage.source?.lines, texts: [vintage.title] }, ...rows];
}
