import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Row {
  policy?: string;
  amounts: Record<string, number>;
  total: number;
  differenceFromBaseline?: number;
  source?: number;
}

interface VintageData {
  order: number;
  name: string;
  title: string;
  date?: string;
  years: Record<string, string>;
  rows: Row[];
  total: Row;
  source?: number;
}

/** What the year 2024 brought, in thousand yen by policy. */
const ACTUALS: Record<string, number> = { 1: 48_210, 2: 236_904, 3: 312 };

/** The latest figures with the year 2024 settled: a vintage of its own, all sums and differences computed anew. */
export function updatedVintage(folder: string): VintageData {
  const at = (name: string): VintageData => parse(readFileSync(join(folder, 'terms/kouki/effects', `${name}.yaml`), 'utf8'));
  const [baseline, current] = [at('baseline'), at('current')];
  const rows = current.rows.map(({ policy = '', amounts }): Row => {
    const settled = { ...amounts, 2024: ACTUALS[policy] ?? 0 };
    const total = sum(Object.values(settled));
    const before = baseline.rows.find((each) => each.policy === policy)?.total ?? 0;
    return { policy, amounts: settled, total, differenceFromBaseline: total - before };
  });
  const years = Object.keys(current.years);
  const amounts = Object.fromEntries(years.map((year) => [year, sum(rows.map((row) => row.amounts[year] ?? 0))]));
  const total = sum(rows.map((row) => row.total));
  return {
    order: 3,
    name: '令和6年度実績の反映時点',
    title: '令和6年度の実績を反映した改革改善効果額',
    date: '2025-10-01',
    years: { ...current.years, 2024: 'actual' },
    rows,
    total: { amounts, total, differenceFromBaseline: total - baseline.total.total },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
