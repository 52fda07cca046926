import type { Certainty, Chart, Point, Tone, Unit, Value } from '../charts/chart.ts';
import { PLACES } from '../format.ts';
import type { Amount, MoneyUnit } from '../model/amount.ts';
import { THOUSAND_YEN_PER_UNIT } from '../model/amount.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { YearStatus } from '../model/fiscal-year.ts';
import type { EffectFigures, YearAmount } from './effect-figures.ts';

/** What every chart of the effect amounts shares; its figures come from `vintages`. Its values are in thousand yen. */
export function chartBase(
  figures: EffectFigures,
  vintages: readonly Vintage[],
): Pick<Chart, 'unit' | 'units' | 'valueLabel' | 'source' | 'gaps' | 'certainties'> {
  const { words } = figures.plan.settings;
  return {
    valueLabel: '金額',
    unit: moneyUnit(figures, figures.unit),
    units: moneyUnits(figures),
    source: vintages.map((vintage) => `「${vintage.title}」`).join('、'),
    gaps: { unknown: words.open, 'not-applicable': '対象外' },
    certainties: { known: words.actual, estimated: words.forecast, open: words.open },
  };
}

const UNIT_IDS: Readonly<Record<MoneyUnit, string>> = { 千円: 'thousand', 百万円: 'million', 億円: 'hundred-million' };

/** The units in which a reader may see the amounts, the smallest first. */
export function moneyUnits(figures: Pick<EffectFigures, 'unit' | 'places'>): Unit[] {
  return (['千円', '百万円', '億円'] as const).map((name) => moneyUnit(figures, name));
}

/** A unit for values in thousand yen: the plan's own one with its places, any other with those that are usual for it. */
export function moneyUnit(figures: Pick<EffectFigures, 'unit' | 'places'>, name: MoneyUnit): Unit {
  const decimals = name === figures.unit ? figures.places : PLACES[name];
  return { id: UNIT_IDS[name], name, factor: THOUSAND_YEN_PER_UNIT[name], decimals };
}

/** An amount as a chart holds it. */
export function toValue(amount: Amount): Value {
  return amount === 'pending' ? 'unknown' : amount;
}

const CERTAINTIES: Readonly<Record<YearStatus, Certainty>> = { actual: 'known', forecast: 'estimated', open: 'open' };

/** The amount of a year as a chart holds it. */
export function toPoint({ amountThousandYen, status }: YearAmount): Point {
  return { value: toValue(amountThousandYen), certainty: CERTAINTIES[status] };
}

/** The first vintage is grey, the last one has the accent; those between take colours that no policy is likely to have. */
export function vintageTone(figures: EffectFigures, at: number): Tone {
  if (at === figures.vintages.length - 1) return 'accent';
  return at === 0 ? 'muted' : ((['part-4', 'part-5', 'part-6'] as const)[(at - 1) % 3] ?? 'part-4');
}

/** The tone of a policy by its place in the plan; from the seventh on they come again. */
export function partTone(at: number): Tone {
  return (['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'] as const)[at % 6] ?? 'part-1';
}
