import type { MoneyUnit } from '../format.ts';
import type { Chart, YearsChart } from './chart.ts';
import { isYearsChart } from './chart.ts';

/** What a reader has chosen of a chart; `null` and empty stand for how the chart comes. */
export interface Choice {
  view: YearsChart['view'] | null;
  panelId: string | null;
  hiddenSeries: readonly string[];
  /** The position or step whose amounts are read out. */
  positionId: string | null;
}

export const NO_CHOICE: Choice = { view: null, panelId: null, hiddenSeries: [], positionId: null };

/** The chart that remains of `chart`: one panel of it, without the hidden series, in the chosen view. */
export function choose(chart: Chart, choice: Choice): Chart {
  if (!isYearsChart(chart)) return chart;
  const isShown = ({ id }: { id: string }) => !choice.hiddenSeries.includes(id);
  const chosen = chart.panels.filter((panel) => choice.panelId === null || panel.id === choice.panelId);
  return {
    ...chart,
    view: choice.view ?? chart.view,
    panels: (chosen.length > 0 ? chosen : chart.panels).map((panel) => ({
      ...panel,
      series: panel.series.filter(isShown),
      // The printed total is the sum of all series: beside some of them it would be wrong.
      totals: panel.series.every(isShown) ? panel.totals : null,
    })),
  };
}

/** `chart` in another unit, with the decimal places that are usual for it. */
export function inUnit<C extends Chart>(chart: C, unit: MoneyUnit): C {
  return { ...chart, unit, places: placesIn(unit, chart) };
}

const USUAL_PLACES: Readonly<Record<MoneyUnit, number>> = { 千円: 0, 百万円: 1, 億円: 2 };

/** The decimal places for amounts in `unit`: the plan's own in its own unit. */
export function placesIn(unit: MoneyUnit, own: Pick<Chart, 'unit' | 'places'>): number {
  return unit === own.unit ? own.places : USUAL_PLACES[unit];
}

/** The places along the axis that can be read out, with their names. */
export function placesToRead(chart: Chart): readonly { id: string; label: string }[] {
  return isYearsChart(chart) ? chart.positions : chart.steps;
}

/** The choice that an address holds for `chart`; what does not fit the chart is left out. */
export function readChoice(parameters: URLSearchParams, chart: Chart): Choice {
  const read = (key: string) => parameters.get(`${chart.id}.${key}`);
  const position = placesToRead(chart).find(({ id }) => id === read('at'))?.id ?? null;
  if (!isYearsChart(chart)) return { ...NO_CHOICE, positionId: position };
  const view = read('view');
  const series = new Set(chart.panels.flatMap((panel) => panel.series.map(({ id }) => id)));
  const hidden = (read('hide') ?? '').split(',').filter((id) => series.has(id));
  return {
    view: (view === 'yearly' || view === 'cumulative') && view !== chart.view ? view : null,
    panelId: chart.panels.find(({ id }) => id === read('panel'))?.id ?? null,
    hiddenSeries: hidden.length < series.size ? hidden : [],
    positionId: position,
  };
}

/** Puts a choice into `parameters`, and only what differs from how the chart comes. */
export function writeChoice(parameters: URLSearchParams, chart: Chart, choice: Choice): void {
  const values = { view: choice.view, panel: choice.panelId, hide: choice.hiddenSeries.join(','), at: choice.positionId };
  for (const [key, value] of Object.entries(values)) {
    if (value) parameters.set(`${chart.id}.${key}`, value);
    else parameters.delete(`${chart.id}.${key}`);
  }
}

const UNIT_NAMES: Readonly<Record<MoneyUnit, string>> = { 千円: 'thousand', 百万円: 'million', 億円: 'hundred-million' };

/** The unit that an address asks for, or null. */
export function readUnit(parameters: URLSearchParams): MoneyUnit | null {
  const name = parameters.get('unit');
  return (Object.keys(UNIT_NAMES) as MoneyUnit[]).find((unit) => UNIT_NAMES[unit] === name) ?? null;
}

/** Puts a unit into `parameters`; the plan's own one needs no word. */
export function writeUnit(parameters: URLSearchParams, unit: MoneyUnit, own: MoneyUnit): void {
  if (unit === own) parameters.delete('unit');
  else parameters.set('unit', UNIT_NAMES[unit]);
}
