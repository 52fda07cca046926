import { decimalsOf } from '../../model/decimal.ts';
import type { Indicator, IndicatorPoint, Measure } from '../../model/indicator.ts';
import { isMeasured, meets } from '../../model/indicator.ts';

/** A measured value as printed, with its digits and its unit: 33.3%以下, 95.0%; the word where there is none. */
export function formatMeasure(value: Measure | undefined, { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>): string {
  if (value === undefined) return '記載なし';
  if (!isMeasured(value)) return { pending: '未定', 'not-applicable': '対象外' }[value];
  const [whole = '', fraction] = Math.abs(value.value)
    .toFixed(Math.max(decimals ?? 0, decimalsOf(value.value)))
    .split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return `${value.value < 0 ? '△' : ''}${digits}${unit}${value.bound ?? ''}`;
}

/** One line of an indicator's table. */
export interface IndicatorRow {
  /** 令和6年度, or the name of a term. */
  label: string;
  target: string;
  actual: string;
  /** Whether the actual meets the target, in a word; empty where that cannot be told. */
  verdict: string;
}

/** Target and actual of one point, with the word that says whether it is met. `isToCome`: the year has not ended yet. */
export function indicatorRow(indicator: Indicator, label: string, { target, actual }: IndicatorPoint, isToCome = false): IndicatorRow {
  const met = meets(actual, target, indicator.better);
  return {
    label,
    target: formatMeasure(target, indicator),
    actual: actual === undefined && isToCome ? 'これから' : formatMeasure(actual, indicator),
    verdict: met === undefined ? '' : met ? '達成' : '未達成',
  };
}
