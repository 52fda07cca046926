import { addressOf } from '../../address.ts';
import type { Indicator, IndicatorPoint } from '../../model/indicator.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { formatMeasure } from './measure.ts';

/** Target and actual of what a statement of the retrospective speaks of. */
export interface StatementMeasure {
  label: string;
  /** 目標33.3%以下、実績32.9%; with the year or the term only where there are several. */
  values: string;
  address: string;
}

/**
 * What the indicators of the plan say beside a statement (`kouki/problem/2`): the values of whole terms that have no year.
 * Those of years are told on the indicators' own page, and grow with it.
 */
export function measuresOf({ plan }: TermPlan, statement: string): StatementMeasure[] {
  return plan.indicators
    .filter((each) => each.statement === statement)
    .flatMap((indicator) => {
      const points = plan.terms.flatMap(({ id, short }) => {
        const point = indicator.terms?.[id];
        return point ? [{ short, text: pointText(indicator, point) }] : [];
      });
      const [only] = points;
      if (!only) return [];
      const values = points.length === 1 ? only.text : points.map(({ short, text }) => `${short} ${text}`).join('／');
      return [{ label: indicator.name, values, address: addressOf.indicator(indicator.id) }];
    });
}

function pointText(indicator: Indicator, { target, actual }: IndicatorPoint): string {
  const said = [
    ['目標', target],
    ['実績', actual],
  ] as const;
  return said.flatMap(([word, value]) => (value === undefined ? [] : [`${word}${formatMeasure(value, indicator)}`])).join('、');
}
