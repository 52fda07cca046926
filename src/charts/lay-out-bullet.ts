import type { Panel, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import { extentOf } from './extent.ts';
import type { LegendEntry } from './lay-out-legend.ts';
import { layOutEntries } from './lay-out-legend.ts';
import type { Band } from './lying-marks.ts';
import { bandBottom, lyingMarks } from './lying-marks.ts';
import { wrapText } from './measure-text.ts';
import type { Mark, Scene, Size } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, labelWidth, rule, WIDTHS } from './scene.ts';
import { pointAt } from './shown-values.ts';
import { tickLabels } from './tick-labels.ts';
import { valueScale } from './value-scale.ts';
import { certaintyLabel, writeBetter, writePoint, writeTick } from './write-value.ts';

const BAR = { height: 24, gap: 6 } as const;

/** A `mixed` chart of a single position: its values in words, and below them one bar with the level across it. */
export function layOutBullet(chart: SeriesChart, size: Size): Scene {
  const width = WIDTHS[size];
  const [panel] = chart.panels;
  const [position] = chart.positions;
  if (!panel || !position) return { width, height: 0, plots: [], marks: [] };
  const name = wrapText(position.label, width, FONT_SIZE);
  const words = layOutEntries(entriesOf(chart, panel), 0, width, name.length * LINE_HEIGHT);
  const top = name.length * LINE_HEIGHT + words.height;
  const plot = plotMarks(chart, panel, width, top);
  const better = chart.better ? wrapText(writeBetter(chart.better), width, FONT_SIZE) : [];
  return {
    width,
    height: plot.bottom + better.length * LINE_HEIGHT + 6,
    plots: plot.marks.length > 0 ? [{ x: 0, y: top, width, height: plot.bottom - top }] : [],
    marks: [
      ...name.map((line, at) => label('name', line, 0, 14 + at * LINE_HEIGHT)),
      ...words.marks,
      ...plot.marks,
      ...better.map((line, at) => label('note', line, 0, plot.bottom + 16 + at * LINE_HEIGHT)),
    ],
  };
}

function entriesOf(chart: SeriesChart, panel: Panel): LegendEntry[] {
  return panel.series.map((series) => {
    const point = pointAt(series.points, 0);
    const isKnown = typeof point.value === 'number';
    const certainty = isKnown ? certaintyLabel(chart, point.certainty) : null;
    return {
      tone: series.tone,
      certainty: isKnown ? point.certainty : 'known',
      mark: markOf(chart, series),
      variant: 0,
      name: `${series.name}　${writePoint(point, chart, false)}${certainty ? `（${certainty}）` : ''}`,
    };
  });
}

/** Nothing where no value is known. */
function plotMarks(chart: SeriesChart, panel: Panel, width: number, top: number): { marks: Mark[]; bottom: number } {
  if (!panel.series.some((series) => typeof pointAt(series.points, 0).value === 'number')) return { marks: [], bottom: top };
  const extent = extentOf(chart);
  const write = (tick: number) => `${writeTick(tick, chart)}${chart.unit.name}`;
  const margin = Math.max(6, ...valueScale(extent, [0, 1], 4).ticks.map((tick) => labelWidth({ text: write(tick) }) / 2));
  const scale = valueScale(extent, [6, width - margin], 4);
  const band: Band = { top: top + 8, barHeight: BAR.height, gap: BAR.gap };
  const bottom = bandBottom(chart, panel, band);
  return {
    marks: [
      ...scale.ticks.map((tick) => rule('grid', scale(tick), band.top - 4, scale(tick), bottom + 6)),
      ...(scale.holdsZero ? [rule('zero', scale(0), band.top - 4, scale(0), bottom + 6)] : []),
      ...lyingMarks(chart, panel, 0, scale, band),
      ...tickLabels(chart, scale, [3, width - 3], bottom + 22, write),
    ],
    bottom: bottom + 28,
  };
}
