import type { MoneyUnit } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import { amountsIn } from '../model/amount-table.ts';
import { CONTENT_FILES, fileOf } from '../model/content-files.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import { mergesOf } from '../model/initiative.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { TryItem } from '../model/try-item.ts';
import { tableOf } from '../model/vintage-table.ts';
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
export function sourceClaimsOf(plan: Plan): SourceClaim[] {
  return [
    ...retrospectiveClaims(plan),
    ...plan.tryItems.flatMap(tryClaims),
    ...policyClaims(plan),
    ...initiativeClaims(plan),
    ...plan.vintages.flatMap((vintage) => vintageClaims(plan, vintage)),
  ].flatMap(({ lines, texts, ...claim }) =>
    lines === undefined || lines.length === 0 ? [] : [{ ...claim, lines, texts: texts.filter((text) => text !== undefined) }],
  );
}

function retrospectiveClaims({ retrospective }: Plan): Claim[] {
  const file = CONTENT_FILES.retrospective;
  return (['keep', 'problem', 'tryItem'] as const).flatMap((key): Claim[] => {
    const section = retrospective?.[key];
    if (!section) return [];
    const items = section.items.map((item, at): Claim => {
      const place = `retrospective#${key}/${at + 1}/source`;
      return { file, path: [key, 'items', at], place, lines: item.source, texts: [item.text] };
    });
    const head: Claim = {
      file,
      path: [key],
      place: `retrospective#${key}/source`,
      lines: section.source,
      texts: [section.label, section.heading],
    };
    return [head, ...items];
  });
}

function tryClaims(tryItem: TryItem): Claim[] {
  const file = fileOf('tryItems', tryItem.id);
  const name = (what: string) => `try/${tryItem.id}#${what}`;
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

function policyClaims({ policies }: Plan): Claim[] {
  return policies.map((policy) => ({
    file: fileOf('policies', policy.id),
    path: [],
    place: `policies/${policy.id}#source`,
    lines: policy.source,
    texts: [policy.name],
  }));
}

function initiativeClaims({ initiatives }: Plan): Claim[] {
  return initiatives.flatMap((initiative): Claim[] => {
    const file = fileOf('initiatives', initiative.id);
    const place = `initiatives/${initiative.id}#source`;
    // Where a plan prints a merge is its own affair; only that the lines exist can be asked.
    const merges = mergesOf(initiative).map((merge, at): Claim => {
      const lines = merge.basis === 'printed' ? merge.source : undefined;
      return { file, path: ['mergedInto', at], place: `initiatives/${initiative.id}#mergedInto/source`, lines, texts: [] };
    });
    return [
      { file, path: [], place, lines: initiative.source, texts: [initiative.formerName, initiative.changeLabel, initiative.name] },
      ...merges,
    ];
  });
}

function vintageClaims(plan: Plan, vintage: Vintage): Claim[] {
  const file = fileOf('vintages', vintage.id);
  const rows = tableOf(plan, vintage).rows.map((row): Claim => {
    const amounts = { known: amountsIn(row).filter(isKnown), unit: vintage.unit };
    return { file, path: row.path, place: `effects/${vintage.id}#${row.id}/source`, lines: row.source, texts: [row.label], amounts };
  });
  return [{ file, path: [], place: `effects/${vintage.id}#source`, lines: vintage.source, texts: [vintage.title] }, ...rows];
}
