import type { Amount } from '../model/amount.ts';
import type { EffectRow, Revision, Vintage } from '../model/effect-amounts.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import { fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { tableOf } from '../model/vintage-table.ts';
import type { Finding, TermRule } from './rule.ts';

export const pastActualsStay: TermRule = {
  scope: 'term',
  name: 'past-actuals-stay',
  description: '前の時点で実績だった額が、後の時点の表でも同じである（違うなら revised に理由がある）',
  excusable: false,
  check: (plan) =>
    plan.vintages.flatMap((vintage, at) => {
      const changed = changesIn(plan, vintage, plan.vintages.slice(0, at));
      return [...withoutReason(plan, vintage, changed), ...withoutNeed(plan, vintage, changed)];
    }),
};

/** An actual that is not what the last table that had it said. */
interface ChangedActual {
  fiscalYear: FiscalYear;
  key: string;
  name: string;
  path: DataPath;
  before: Vintage;
}

function changesIn(plan: TermPlan, vintage: Vintage, earlier: readonly Vintage[]): ChangedActual[] {
  return actualYears(vintage).flatMap((fiscalYear) => {
    const before = earlier.findLast((each) => actualYears(each).includes(fiscalYear));
    if (!before) return [];
    const rowsBefore = new Map(tableOf(plan, before).rows.map((row) => [row.id, row]));
    return tableOf(plan, vintage).rows.flatMap((row) => {
      const { id: key, label: name, path } = row;
      const rowBefore = rowsBefore.get(key);
      const isSame = !rowBefore || amountIn(before, rowBefore, fiscalYear) === amountIn(vintage, row, fiscalYear);
      return isSame ? [] : [{ fiscalYear, key, name, path: [...path, 'amounts', `${fiscalYear}`], before }];
    });
  });
}

function actualYears({ years }: Vintage): FiscalYear[] {
  return years.filter(({ status }) => status === 'actual').map(({ fiscalYear }) => fiscalYear);
}

function amountIn({ years }: Vintage, row: EffectRow, fiscalYear: FiscalYear): Amount | undefined {
  return row.amountsYen[years.findIndex((each) => each.fiscalYear === fiscalYear)];
}

/** A reason for a row is one for the total too, which it changes. */
function accountsFor(revision: Revision, { fiscalYear, key }: ChangedActual): boolean {
  return revision.year === fiscalYear && (revision.row === undefined || revision.row === key || key === 'total');
}

function withoutReason({ term }: TermPlan, vintage: Vintage, changed: readonly ChangedActual[]): Finding[] {
  return changed
    .filter((change) => !vintage.revised?.some((revision) => accountsFor(revision, change)))
    .map(({ fiscalYear, key, name, path, before }) => ({
      file: fileOfTerm(term.id, 'vintages', vintage.id),
      path,
      message: `「${name}」の ${fiscalYear} 年度の${term.words.actual}が、「${before.name}」の表と違います。`,
      advice: `額を確かめてください。直されたのなら、revised に「- { year: ${fiscalYear}, row: "${key}", reason: 理由 }」と書き足してください。`,
    }));
}

function withoutNeed({ term }: TermPlan, vintage: Vintage, changed: readonly ChangedActual[]): Finding[] {
  return (vintage.revised ?? []).flatMap((revision, at): Finding[] => {
    if (changed.some((change) => accountsFor(revision, change) && (revision.row === undefined || revision.row === change.key))) return [];
    return [
      {
        file: fileOfTerm(term.id, 'vintages', vintage.id),
        path: ['revised', at],
        message: `${revision.year} 年度${revision.row === undefined ? '' : `の行「${revision.row}」`}に、前の時点から直された${term.words.actual}はありません。`,
        advice: 'year か row を直すか、要らなければこの項目を消してください。',
      },
    ];
  });
}
