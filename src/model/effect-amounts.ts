import * as z from 'zod';
import type { Amount, MoneyUnit } from './amount.ts';
import { isoDate } from './event.ts';
import type { FiscalYear, YearStatus } from './fiscal-year.ts';
import { fiscalYear, yearStatus } from './fiscal-year.ts';
import { id, ordinalId, text } from './id.ts';
import { moneyUnit, printedAmount } from './money.ts';
import { sourceLines } from './source-lines.ts';
import type { SourceRef } from './source-ref.ts';
import { sourceRef } from './source-ref.ts';

const yearKey = z.string().regex(/^(19|2[01])[0-9]{2}$/, '西暦の年度で書いてください（令和4年度は 2022）');
const amounts = z.record(yearKey, printedAmount).describe('年度（西暦）ごとの金額');

const rowFields = {
  amounts,
  total: printedAmount.describe('合計額（原資料のとおり）'),
  differenceFromBaseline: printedAmount.optional().describe('最初の時点との差（原資料のとおり。負の数は -191326 のように）'),
  source: sourceLines.optional(),
};

const row = z
  .strictObject({
    policy: ordinalId.optional().describe('体系のいちばん上の段の番号（outline/ のファイル名。例："1"）'),
    group: text.optional().describe('下の区分。上からの道筋で（例：1/income）'),
    initiative: id.optional().describe('取組の id'),
    kind: text.optional().describe('計画が分けている種別（例：歳入）。policy・group・initiative と書けば、その内訳の行です'),
    ...rowFields,
  })
  .refine((each) => placesOf(each).length > 0 || each.kind !== undefined, {
    error: '何の額の行か、policy・group・initiative・kind のどれかを書いてください',
  })
  .refine((each) => placesOf(each).length < 2, { error: 'policy・group・initiative は、1つの行に1つだけ書いてください' });

function placesOf({ policy, group, initiative }: { policy?: unknown; group?: unknown; initiative?: unknown }): unknown[] {
  return [policy, group, initiative].filter((each) => each !== undefined);
}

const revision = z.strictObject({
  year: fiscalYear.describe('直された年度（西暦）'),
  row: text
    .optional()
    .describe('直された行（rows の policy か group の値、initiatives/取組の id、kind/種別、または total）。表全体なら書きません'),
  reason: text.describe('前の時点の実績と違う理由'),
});
export type Revision = z.infer<typeof revision>;

/** 改革改善効果額 as seen at one time: one file `content/terms/<term>/effects/<id>.yaml`. */
export const vintageFile = z.strictObject({
  order: z.int().min(1).describe('古い順の番号（1 が比較の基準）'),
  name: text.describe('いつの時点か（例：計画策定時点）'),
  title: text.describe('表の見出し（原資料のとおり）'),
  unit: moneyUnit.optional().describe('この表の単位。term.yaml の effects の unit と違うときだけ'),
  date: isoDate.optional().describe('その時点の日付。分からなければ書きません'),
  source: sourceRef.optional().describe('表がある場所（行番号）。期の原資料と違う原資料なら { document: report-2024, page: 12 } のように'),
  years: z.record(yearKey, yearStatus).describe('年度（西暦）ごとに、実績 actual・見込み forecast・未定 open'),
  rows: z.array(row).min(1).describe('行。区分・取組・種別のどれでもよく、細かい行の和が粗い行と合うかを確かめます'),
  total: z.strictObject(rowFields).describe('合計の行'),
  revised: z.array(revision).min(1).optional().describe('前の時点で実績だった額が、この表で違うとき、その年度と理由'),
});

/** The file as read: amounts still in the unit of the table. */
export type VintageFile = z.infer<typeof vintageFile> & { id: string };

/** What a row is of: a group or an initiative, one of the plan's own kinds, or a kind of either; the total is of nothing. */
export interface RowSubject {
  /** The path of a group of the outline. */
  group?: string | undefined;
  initiative?: string | undefined;
  kind?: string | undefined;
}

/** One line of an effect table; every amount an integer of yen, or why there is none. */
export interface EffectRow extends RowSubject {
  /** The same for the same thing in every vintage: see `rowId`. */
  id: string;
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
  /** As of when; undefined where no document says so. */
  date?: string | undefined;
  /** Where the table stands in print; undefined where it stands nowhere that we know of. */
  source?: SourceRef | undefined;
  years: readonly { fiscalYear: FiscalYear; status: YearStatus }[];
  rows: readonly EffectRow[];
  total: EffectRow;
  /** Where it gives other actuals than an earlier one, and why. */
  revised?: readonly Revision[] | undefined;
}

/** The id of the row of all. */
export const TOTAL = 'total';

/** The id of a row: `1`, `1/income`, `initiatives/bpr`, `kind/歳入`, `1/kind/歳入`; `total` for what is of nothing. */
export function rowId({ group, initiative, kind }: RowSubject): string {
  const place = initiative === undefined ? group : `initiatives/${initiative}`;
  return [place, kind && `kind/${kind}`].filter((part) => part !== undefined).join('/') || TOTAL;
}
