import type { Amount, MoneyUnit } from './amount.ts';
import { toYen } from './amount.ts';
import type { EffectRow, RowSubject, Vintage, VintageFile } from './effect-amounts.ts';
import { rowId } from './effect-amounts.ts';
import type { WrittenAmount } from './money.ts';
import { fileOfTerm } from './nouns.ts';
import type { DataPath, Problem } from './problem.ts';
import type { TermFile } from './term.ts';

const RULE = 'amounts-are-complete';

type FileRow = VintageFile['total'] & Partial<Pick<VintageFile['rows'][number], 'policy' | 'group' | 'initiative' | 'kind'>>;
type Report = (path: DataPath, message: string, advice: string) => void;

/**
 * A file of effect amounts as a vintage: years in order, every amount in yen. An amount that is missing, or that is no
 * integer of yen, stands as `pending` and is reported.
 */
export function makeVintage(file: VintageFile, term: TermFile): { vintage: Vintage; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, message, advice) =>
    problems.push({ file: fileOfTerm(term.id, 'vintages', file.id), path, message, advice, rule: RULE });
  const years = Object.entries(file.years)
    .map(([year, status]) => ({ fiscalYear: Number(year), status }))
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  if (years.length === 0) report(['years'], '年度が1つもありません。', 'years に「2022: actual」のように年度を書いてください。');
  const unit = file.unit ?? term.effects?.unit ?? '千円';
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
      unit,
      ...(file.date !== undefined && { date: file.date }),
      ...(file.source && { source: file.source }),
      years,
      rows: file.rows.map((printed, at) => row(printed, ['rows', at])),
      total: row(file.total, ['total']),
      ...(file.revised && { revised: file.revised }),
    },
    problems,
  };
}

/** Tables of amounts in a term that does not say what they are in. */
export function unitsMissing({ vintages, term }: { vintages: readonly VintageFile[]; term: TermFile }): Problem[] {
  if (vintages.length === 0 || term.effects) return [];
  return [
    {
      file: fileOfTerm(term.id, 'term'),
      path: [],
      message: '金額の表があるのに、表の単位が書かれていません。',
      advice: 'effects に unit（例：千円）と roundingTolerance（端数処理がなければ 0）を書いてください。',
      rule: RULE,
    },
  ];
}

function makeRow(printed: FileRow, years: readonly string[], unit: MoneyUnit, report: Report): EffectRow {
  const convert = (written: WrittenAmount, path: DataPath): Amount => {
    if (typeof written !== 'number') return written;
    const yen = toYen(written, unit);
    if (yen === null) report(path, `${written} ${unit}は円未満の端数を含むか、大きすぎます。`, '1円までの額で書いてください。');
    return yen ?? 'pending';
  };
  for (const year of Object.keys(printed.amounts))
    if (!years.includes(year))
      report(['amounts', year], `${year} 年度は years にありません。`, 'years に年度を書き足すか、この金額を消してください。');
  const amountsYen = years.map((year) => {
    const amount = printed.amounts[year];
    if (amount !== undefined) return convert(amount, ['amounts', year]);
    const advice = '金額を書いてください。まだ無い額は pending、対象外は not-applicable です。';
    report(['amounts'], `${year} 年度の金額がありません。`, advice);
    return 'pending';
  });
  const difference = printed.differenceFromBaseline;
  const subject = subjectOf(printed);
  return {
    id: rowId(subject),
    ...subject,
    amountsYen,
    totalYen: convert(printed.total, ['total']),
    ...(difference !== undefined && { differenceFromBaselineYen: convert(difference, ['differenceFromBaseline']) }),
    source: printed.source ?? [],
  };
}

function subjectOf({ policy, group = policy, initiative, kind }: FileRow): RowSubject {
  return { ...(group !== undefined && { group }), ...(initiative !== undefined && { initiative }), ...(kind !== undefined && { kind }) };
}
