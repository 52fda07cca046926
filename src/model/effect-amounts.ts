import * as z from 'zod';
import type { Amount, MoneyUnit } from './amount.ts';
import type { FiscalYear, YearStatus } from './fiscal-year.ts';
import { fiscalYear, yearStatus } from './fiscal-year.ts';
import { ordinalId, text } from './id.ts';
import { moneyUnit, printedAmount } from './money.ts';
import { sourceLines } from './source-lines.ts';

const yearKey = z.string().regex(/^(19|2[01])[0-9]{2}$/, '西暦の年度で書いてください（令和4年度は 2022）');
const amounts = z.record(yearKey, printedAmount).describe('年度（西暦）ごとの金額');

const rowFields = {
  amounts,
  total: printedAmount.describe('合計額（原資料のとおり）'),
  differenceFromBaseline: printedAmount.optional().describe('最初の時点との差（原資料のとおり。負の数は -191326 のように）'),
  source: sourceLines.optional(),
};

const revision = z.strictObject({
  year: fiscalYear.describe('直された年度（西暦）'),
  row: text.optional().describe('直された行（rows の番号か total）。表全体なら書きません'),
  reason: text.describe('前の時点の実績と違う理由'),
});
export type Revision = z.infer<typeof revision>;

/** 改革改善効果額 as seen at one time: one file `content/terms/<term>/effects/<id>.yaml`. */
export const vintageFile = z.strictObject({
  order: z.int().min(1).describe('古い順の番号（1 が比較の基準）'),
  name: text.describe('いつの時点か（例：計画策定時点）'),
  title: text.describe('表の見出し（原資料のとおり）'),
  unit: moneyUnit.optional().describe('この表の単位。term.yaml の effects の unit と違うときだけ'),
  source: sourceLines.optional(),
  years: z.record(yearKey, yearStatus).describe('年度（西暦）ごとに、実績 actual・見込み forecast・未定 open'),
  rows: z
    .array(z.strictObject({ policy: ordinalId.describe('体系のいちばん上の段の番号（outline/ のファイル名。例："1"）'), ...rowFields }))
    .min(1),
  total: z.strictObject(rowFields).describe('合計の行'),
  revised: z.array(revision).min(1).optional().describe('前の時点で実績だった額が、この表で違うとき、その年度と理由'),
});

/** The file as read: amounts still in the unit of the table. */
export type VintageFile = z.infer<typeof vintageFile> & { id: string };

/** One line of an effect table; every amount an integer of yen, or why there is none. */
export interface EffectRow {
  policyId: string | null;
  /** In the order of `Vintage.years`. */
  amountsYen: readonly Amount[];
  totalYen: Amount;
  differenceFromBaselineYen?: Amount | undefined;
  source: readonly number[];
}

/** 計画策定時点 / 後期策定時点: the effect amounts as drawn up at one time. */
export interface Vintage {
  id: string;
  order: number;
  name: string;
  title: string;
  /** In which it is printed. */
  unit: MoneyUnit;
  source: readonly number[];
  years: readonly { fiscalYear: FiscalYear; status: YearStatus }[];
  rows: readonly EffectRow[];
  total: EffectRow;
  /** Where it gives other actuals than an earlier one, and why. */
  revised?: readonly Revision[] | undefined;
}
