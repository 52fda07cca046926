import type { EffectRow, Vintage, VintageFile } from './effect-amounts.ts';
import type { Amount, MoneyUnit } from './money.ts';
import { isKnown, THOUSAND_YEN_PER_UNIT, toThousandYen } from './money.ts';
import { fileOfTerm } from './nouns.ts';
import type { DataPath, Problem } from './problem.ts';
import type { TermFile } from './term.ts';

type FileRow = VintageFile['total'] & { policy?: string };
type Report = (path: DataPath, message: string, advice: string) => void;

/**
 * A file of effect amounts as a vintage: years in order, every amount in thousand yen. An amount that is missing stands
 * as `pending` and is reported.
 */
export function makeVintage(file: VintageFile, term: TermFile): { vintage: Vintage; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, message, advice) =>
    problems.push({ file: fileOfTerm(term.id, 'vintages', file.id), path, message, advice, rule: 'amounts-are-complete' });
  const years = Object.entries(file.years)
    .map(([year, status]) => ({ fiscalYear: Number(year), status }))
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  if (years.length === 0) report(['years'], '年度が1つもありません。', 'years に「2022: actual」のように年度を書いてください。');
  const unit = term.effects?.unit ?? '千円';
  if (!term.effects)
    problems.push({
      file: fileOfTerm(term.id, 'term'),
      path: [],
      message: '金額の表があるのに、表の単位が書かれていません。',
      advice: 'effects に unit（例：千円）と roundingTolerance（端数処理がなければ 0）を書いてください。',
      rule: 'amounts-are-complete',
    });
  const row = (printed: FileRow, path: DataPath) =>
    makeRow(
      printed,
      years.map((year) => String(year.fiscalYear)),
      unit,
      (below, message, advice) => report([...path, ...below], message, advice),
    );
  return {
    vintage: {
      id: file.id,
      order: file.order,
      name: file.name,
      title: file.title,
      source: file.source ?? [],
      years,
      rows: file.rows.map((printed, at) => row(printed, ['rows', at])),
      total: row(file.total, ['total']),
      ...(file.revised && { revised: file.revised }),
    },
    problems,
  };
}

function makeRow(printed: FileRow, years: readonly string[], unit: MoneyUnit, report: Report): EffectRow {
  const convert = (amount: Amount, path: DataPath) => {
    if (!isWhole(amount, unit)) report(path, `${amount} ${unit}は千円未満の端数を含みます。`, '千円までの額で書いてください。');
    return toThousandYen(amount, unit);
  };
  for (const year of Object.keys(printed.amounts))
    if (!years.includes(year))
      report(['amounts', year], `${year} 年度は years にありません。`, 'years に年度を書き足すか、この金額を消してください。');
  const amountsThousandYen = years.map((year) => {
    const amount = printed.amounts[year];
    if (amount !== undefined) return convert(amount, ['amounts', year]);
    const advice = '金額を書いてください。まだ無い額は pending、対象外は not-applicable です。';
    report(['amounts'], `${year} 年度の金額がありません。`, advice);
    return 'pending';
  });
  const difference = printed.differenceFromBaseline;
  return {
    policyId: printed.policy ?? null,
    amountsThousandYen,
    totalThousandYen: convert(printed.total, ['total']),
    ...(difference !== undefined && { differenceFromBaselineThousandYen: convert(difference, ['differenceFromBaseline']) }),
    source: printed.source ?? [],
  };
}

/** True for an amount of whole thousand yen (a hair's breadth aside: 1.234 × 1000 is not quite 1234 in binary). */
function isWhole(amount: Amount, unit: MoneyUnit): boolean {
  if (!isKnown(amount)) return true;
  const exact = amount * THOUSAND_YEN_PER_UNIT[unit];
  return Math.abs(exact - Math.round(exact)) < 1e-6 * Math.max(1, Math.abs(exact) * 1e-6);
}
