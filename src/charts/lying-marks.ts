import { barsAt } from './bars-at.ts';
import type { Panel, Series, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import type { BarMark, DotMark, Mark, Subject, TickMark } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';

/** Where the bars of a position lie, one below the other. */
export interface Band {
  top: number;
  barHeight: number;
  gap: number;
}

/** The series that are measured, each with a bar or a dot of its own. */
export function measuredSeries(chart: SeriesChart, panel: Panel): readonly Series[] {
  return panel.series.filter((series) => markOf(chart, series) !== 'step');
}

/** The series that these are held against: a line across them. */
export function levelSeries(chart: SeriesChart, panel: Panel): readonly Series[] {
  return panel.series.filter((series) => markOf(chart, series) === 'step');
}

/** Top of the bar, or of the room of the dot, of the how-manieth measured series. */
export function slotTop(band: Band, slot: number): number {
  return band.top + slot * (band.barHeight + band.gap);
}

/** Below all bars of a position; as high as one where nothing is measured. */
export function bandBottom(chart: SeriesChart, panel: Panel, band: Band): number {
  return slotTop(band, Math.max(1, measuredSeries(chart, panel).length)) - band.gap;
}

/** The bars, dots and lines across them at a position of a lying `mixed` chart. */
export function lyingMarks(chart: SeriesChart, panel: Panel, at: number, scale: ValueScale, band: Band): (BarMark | DotMark | TickMark)[] {
  const bars = barsAt(chart, panel, at);
  const bottom = bandBottom(chart, panel, band);
  const measured = measuredSeries(chart, panel).flatMap((series, slot): (BarMark | DotMark)[] => {
    const { value, certainty } = pointAt(shownPoints(series, chart.view), at);
    if (typeof value !== 'number') return [];
    const y = slotTop(band, slot);
    const common = { ...subject(chart, panel, series, at, value), tone: series.tone, certainty };
    const bar = bars.find((each) => each.series === series);
    if (!bar) return [{ type: 'dot', x: scale(value), y: y + band.barHeight / 2, ...common }];
    const [one, other] = [scale(bar.from), scale(bar.to)];
    return [{ type: 'bar', x: Math.min(one, other), width: Math.abs(one - other), y, height: band.barHeight, ...common }];
  });
  const levels = levelSeries(chart, panel).flatMap((series): TickMark[] => {
    const { value } = pointAt(shownPoints(series, chart.view), at);
    if (typeof value !== 'number') return [];
    return [
      { type: 'tick', x: scale(value), y1: band.top - 3, y2: bottom + 3, tone: series.tone, ...subject(chart, panel, series, at, value) },
    ];
  });
  // What is thin lies over what is broad, and a dot over the line that it is held against.
  return [...measured.filter(({ type }) => type === 'bar'), ...levels, ...measured.filter(({ type }) => type === 'dot')];
}

/** The right edge of a mark. */
export function rightOf(mark: Mark): number {
  if (mark.type === 'bar') return mark.x + mark.width;
  if (mark.type === 'dot') return mark.x + 6;
  return mark.type === 'tick' ? mark.x + 3 : 0;
}

function subject(chart: SeriesChart, panel: Panel, series: Series, at: number, value: number): Subject {
  return { panelId: panel.id, seriesId: series.id, positionId: chart.positions[at]?.id ?? '', value };
}
