import * as z from 'zod';
import { fiscalYear } from './fiscal-year.ts';
import { id, text } from './id.ts';
import { sourceRef } from './source-ref.ts';

/** How a printed value is bounded: 33.3%以下. */
export type Bound = '以上' | '以下' | '超' | '未満';

/** A value of an indicator, or why there is none. */
export type Measure = { value: number; bound?: Bound | undefined } | 'pending' | 'not-applicable';

const BOUNDED = /^(-?[0-9]+(?:\.[0-9]+)?)(以上|以下|超|未満)$/;

const measure = z
  .union([z.number(), z.enum(['pending', 'not-applicable']), z.string().regex(BOUNDED)], {
    error: '数（例：32.9）、33.3以下・10以上 のような数、まだ無い値は pending、対象外は not-applicable と書いてください',
  })
  .transform((value): Measure => {
    if (typeof value === 'number') return { value };
    const found = BOUNDED.exec(value);
    if (found) return { value: Number(found[1]), bound: found[2] as Bound };
    return value as 'pending' | 'not-applicable';
  });

const point = z
  .strictObject({
    target: measure.optional().describe('目標（例：33.3以下）'),
    actual: measure.optional().describe('実績（例：32.9）'),
    source: sourceRef.optional().describe('目標と実績の出典'),
    targetSource: sourceRef.optional().describe('目標の出典。実績と別の行や別の資料にあるとき'),
    actualSource: sourceRef.optional().describe('実績の出典。目標と別の行や別の資料にあるとき'),
  })
  .refine(({ target, actual }) => target !== undefined || actual !== undefined, 'target か actual を書いてください')
  .refine(
    ({ source, targetSource, actualSource }) => source === undefined || (targetSource === undefined && actualSource === undefined),
    '出典は source か、targetSource と actualSource のどちらかで書いてください',
  );

const yearKey = z.string().regex(/^(19|2[01])[0-9]{2}$/, '西暦の年度で書いてください（令和4年度は 2022）');

/** 指標: of the plan (`content/indicators.yaml`) or of one initiative (`indicators` in its file). */
export const indicator = z.strictObject({
  id: id.describe('指標の id（アドレスの一部になります）'),
  name: text.describe('指標の名称（原資料のとおり）'),
  unit: text.describe('単位（例：%、人、件、m²）'),
  decimals: z.int().min(0).max(6).optional().describe('小数点より下の桁数（例：95.0 と書かれているなら 1）。書かれたとおりの桁で示します'),
  better: z.enum(['higher', 'lower']).optional().describe('大きいほど良ければ higher、小さいほど良ければ lower。分からなければ書きません'),
  cumulative: z.boolean().optional().describe('年度を追って積み上げる値なら true'),
  statement: text.optional().describe('この指標を述べる総括の文（例：kouki/problem/2）'),
  baseline: z
    .strictObject({ year: fiscalYear.describe('基準の年度'), value: z.number().describe('基準の値'), source: sourceRef.optional() })
    .optional()
    .describe('基準値'),
  years: z.record(yearKey, point).optional().describe('年度ごとの目標と実績'),
  terms: z.record(id, point).optional().describe('期全体の目標と実績（期の id ごと）'),
  source: sourceRef.optional(),
});
export type Indicator = z.infer<typeof indicator>;
export type IndicatorPoint = z.infer<typeof point>;

/** The whole of `content/indicators.yaml`. */
export const indicators = z.array(indicator);

export { measure };

/** True where a measure has a number. */
export function isMeasured(value: Measure | undefined): value is { value: number; bound?: Bound | undefined } {
  return typeof value === 'object';
}

/**
 * Whether `actual` meets `target`: by the target's own bound, else by which way is better; undefined where neither tells
 * or one of them is not known.
 */
export function meets(actual: Measure | undefined, target: Measure | undefined, better: Indicator['better']): boolean | undefined {
  if (!isMeasured(actual) || !isMeasured(target) || actual.bound !== undefined) return undefined;
  const bound = target.bound ?? (better === 'higher' ? '以上' : better === 'lower' ? '以下' : undefined);
  if (bound === undefined) return undefined;
  const by = {
    以上: actual.value >= target.value,
    以下: actual.value <= target.value,
    超: actual.value > target.value,
    未満: actual.value < target.value,
  };
  return by[bound];
}
