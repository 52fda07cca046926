import type { Chart, Tone } from '../charts/chart.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { EffectFigures } from './effect-figures.ts';

/** What every chart of the effect amounts shares; its figures come from `vintages`. */
export function chartBase(
  figures: EffectFigures,
  vintages: readonly Vintage[],
): Pick<Chart, 'unit' | 'places' | 'source' | 'statusLabels'> {
  const { words } = figures.plan.settings;
  return {
    unit: figures.unit,
    places: figures.places,
    source: vintages.map((vintage) => `「${vintage.title}」`).join('、'),
    statusLabels: { actual: words.actual, forecast: words.forecast, open: words.open },
  };
}

/** The first vintage is grey, the last one has the accent; those between take colours that no policy is likely to have. */
export function vintageTone(figures: EffectFigures, at: number): Tone {
  if (at === figures.vintages.length - 1) return 'latest';
  return at === 0 ? 'baseline' : ((['part-4', 'part-5', 'part-6'] as const)[(at - 1) % 3] ?? 'part-4');
}

/** The tone of a policy by its place in the plan; from the seventh on they come again. */
export function partTone(at: number): Tone {
  return (['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'] as const)[at % 6] ?? 'part-1';
}
