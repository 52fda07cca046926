import type { Chart, SeriesChart, Unit } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import { pointAt } from './shown-values.ts';

/** What a reader has chosen of a chart; `null` and empty stand for how the chart comes. */
export interface Choice {
  view: SeriesChart['view'] | null;
  panelId: string | null;
  hiddenSeries: readonly string[];
  /** The position or step whose values are read out. */
  positionId: string | null;
}

export const NO_CHOICE: Choice = { view: null, panelId: null, hiddenSeries: [], positionId: null };

/** The chart that remains of `chart`: one panel of it, without the hidden series, in the chosen view. */
export function choose(chart: Chart, choice: Choice): Chart {
  if (!isSeriesChart(chart)) return chart;
  const isShown = ({ id }: { id: string }) => !choice.hiddenSeries.includes(id);
  const chosen = chart.panels.filter((panel) => choice.panelId === null || panel.id === choice.panelId);
  return {
    ...chart,
    view: choice.view ?? chart.view,
    panels: (chosen.length > 0 ? chosen : chart.panels).map((panel) => ({
      ...panel,
      series: panel.series.filter(isShown),
      // The given total is the sum of all series: beside some of them it would be wrong.
      totals: panel.series.every(isShown) ? panel.totals : null,
    })),
  };
}

/** `chart` in another of its units; as it is where it does not offer that unit. */
export function inUnit<C extends Chart>(chart: C, unitId: string): C {
  return { ...chart, unit: chart.units.find(({ id }) => id === unitId) ?? chart.unit };
}

/** The places along the axis that can be read out, with their names. */
export function placesToRead(chart: Chart): readonly { id: string; label: string }[] {
  return isSeriesChart(chart) ? chart.positions : chart.steps;
}

/** The last place along the axis that has a value. */
export function lastKnownPlace(chart: Chart): { id: string; label: string } | undefined {
  if (!isSeriesChart(chart)) return undefined;
  const series = chart.panels.flatMap((panel) => panel.series);
  return chart.positions.findLast((_, at) => series.some((each) => typeof pointAt(each.points, at).value === 'number'));
}

/** The choice that an address holds for `chart`; what does not fit the chart is left out. */
export function readChoice(parameters: URLSearchParams, chart: Chart): Choice {
  const read = (key: string) => parameters.get(`${chart.id}.${key}`);
  const position = placesToRead(chart).find(({ id }) => id === read('at'))?.id ?? null;
  if (!isSeriesChart(chart)) return { ...NO_CHOICE, positionId: position };
  const view = chart.viewsLabel === null ? null : read('view');
  const series = new Set(chart.panels.flatMap((panel) => panel.series.map(({ id }) => id)));
  const hidden = (read('hide') ?? '').split(',').filter((id) => series.has(id));
  return {
    view: (view === 'each' || view === 'cumulative') && view !== chart.view ? view : null,
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

/** The one of `units` that an address asks for, or null. */
export function readUnit(parameters: URLSearchParams, units: readonly Unit[]): Unit | null {
  return units.find(({ id }) => id === parameters.get('unit')) ?? null;
}

/** Puts a unit into `parameters`; the one that is shown first needs no word. */
export function writeUnit(parameters: URLSearchParams, unitId: string, ownId: string): void {
  if (unitId === ownId) parameters.delete('unit');
  else parameters.set('unit', unitId);
}
