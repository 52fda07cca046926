import type { Certainty, Chart, Point, Tone, Unit, Value } from '../../charts/chart.ts';
import { countOf, PLACES } from '../../format.ts';
import type { Amount, MoneyUnit } from '../../model/amount.ts';
import { yenIn } from '../../model/amount.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import type { YearStatus } from '../../model/fiscal-year.ts';
import type { EffectFigures, YearAmount } from './effect-figures.ts';

/** What every chart of the effect amounts shares; its figures come from `vintages`. Its values are counted as its style says. */
export function chartBase(
  figures: EffectFigures,
  vintages: readonly Vintage[],
): Pick<Chart, 'unit' | 'units' | 'valueLabel' | 'source' | 'gaps' | 'certainties'> {
  const { words } = figures.plan.term;
  const { gaps } = figures.style;
  return {
    valueLabel: '金額',
    ...unitChoice(figures),
    source: vintages.map((vintage) => `「${vintage.title}」`).join('、'),
    gaps: { unknown: gaps.pending, 'not-applicable': gaps['not-applicable'] },
    certainties: { known: words.actual, estimated: words.forecast, open: words.open },
  };
}

const UNIT_IDS: Readonly<Record<MoneyUnit, string>> = {
  円: 'one',
  千円: 'thousand',
  万円: 'ten-thousand',
  百万円: 'million',
  億円: 'hundred-million',
};

/** The unit of the plan, and the units in which a reader may see the amounts, the smallest first. */
export function unitChoice(figures: Pick<EffectFigures, 'style'>): Pick<Chart, 'unit' | 'units'> {
  const own = figures.style.unit;
  const names = [...new Set<MoneyUnit>([own, '千円', '百万円', '億円'])].sort((a, b) => yenIn(a) - yenIn(b));
  const units = names.map((name) => chartUnit(figures, name));
  return { unit: chartUnit(figures, own), units };
}

/** The plan's own unit with its places, any other with those that are usual for it. */
function chartUnit({ style }: Pick<EffectFigures, 'style'>, name: MoneyUnit): Unit {
  const decimals = name === style.unit ? style.places : PLACES[name];
  return { id: UNIT_IDS[name], name, factor: yenIn(name) / yenIn(style.countedIn), decimals };
}

/** An amount as a chart holds it. */
export function toValue(amount: Amount, { style }: Pick<EffectFigures, 'style'>): Value {
  return countOf(amount, style) ?? (amount === 'pending' ? 'unknown' : 'not-applicable');
}

const CERTAINTIES: Readonly<Record<YearStatus, Certainty>> = { actual: 'known', forecast: 'estimated', open: 'open' };

/** The amount of a year as a chart holds it. */
export function toPoint({ amount, status }: YearAmount, figures: Pick<EffectFigures, 'style'>): Point {
  return { value: toValue(amount, figures), certainty: CERTAINTIES[status] };
}

/** The first vintage is grey, the last one has the accent; those between have colours of their own. */
export function vintageTone(figures: EffectFigures, at: number): Tone {
  if (at === figures.vintages.length - 1) return 'accent';
  return at === 0 ? 'muted' : ((['other-1', 'other-2', 'other-3'] as const)[(at - 1) % 3] ?? 'other-1');
}

/** Whether all that a total holds is settled. */
export function totalCertainty({ years }: Vintage): Certainty {
  return years.every(({ status }) => status === 'actual') ? 'known' : 'estimated';
}

/** What a chart of totals calls what is not settled: a total is never all expected where some of it has come. */
export function totalCertainties({ plan }: EffectFigures): Chart['certainties'] {
  const { words } = plan.term;
  return { known: words.actual, estimated: `${words.forecast}を含む額`, open: words.open };
}
