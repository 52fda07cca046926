import type { ValueBar } from './bars-at.ts';
import { barsAt, slotsOf } from './bars-at.ts';
import type { Panel, SeriesChart } from './chart.ts';
import { extentOf } from './extent.ts';
import { insideLabels } from './inside-labels.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { textWidth } from './measure-text.ts';
import type { BarMark, Box, Mark, Scene } from './scene.ts';
import { FONT_SIZE, label, rule, WIDTHS } from './scene.ts';
import { pointAt, shownPoints, totalAt } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { noteAt, positionLabel, unitLabel, writePoint } from './write-value.ts';

const BAR = { single: 20, several: 17, gap: 3 } as const;
const LABEL_HEIGHT = 22;
const POSITION_GAP = 10;

/** Columns by position for a phone: lying down, one below the other, every value at the end of its bar. */
export function layOutRows(chart: SeriesChart): Scene {
  const width = WIDTHS.narrow;
  const legend = layOutLegends([seriesEntries(chart), certaintyEntries(chart)], width);
  const labelRoom = Math.max(...valueTexts(chart).map((text) => textWidth(text, FONT_SIZE))) + 8;
  const scale = valueScale(extentOf(chart), [1, width - labelRoom]);
  const marks: Mark[] = [...legend.marks, label('axis', unitLabel(chart), width, legend.height + 14, 'end')];
  const plots: Box[] = [];
  let top = legend.height + (chart.panels[0]?.title === null ? 0 : 2);
  for (const panel of chart.panels) {
    if (panel.title !== null) {
      marks.push(label('title', panel.title, 0, top + 16));
      top += 26;
    }
    const bottom = chart.positions.reduce((y, _, at) => y + positionHeight(chart, panel) + (at > 0 ? POSITION_GAP : 0), top);
    const plot = { x: 0, y: top, width, height: bottom - top };
    marks.push(
      ...chart.positions.flatMap((_, at) =>
        layOutPosition(chart, panel, scale, at, top + at * (positionHeight(chart, panel) + POSITION_GAP)),
      ),
    );
    plots.push(plot);
    top = bottom + 20;
  }
  return { width, height: top - 16, plots, marks };
}

function positionHeight(chart: SeriesChart, panel: Panel): number {
  const slots = slotsOf(chart, panel);
  return LABEL_HEIGHT + slots * (barHeight(slots) + BAR.gap);
}

function barHeight(slots: number): number {
  return slots === 1 ? BAR.single : BAR.several;
}

function layOutPosition(chart: SeriesChart, panel: Panel, scale: ValueScale, at: number, top: number): Mark[] {
  const slots = slotsOf(chart, panel);
  const position = chart.positions[at];
  if (!position) return [];
  const yOf = (slot: number) => top + LABEL_HEIGHT + slot * (barHeight(slots) + BAR.gap);
  const bars = barsAt(chart, panel, at).map((bar) => row(panel, position.id, scale, bar, yOf(bar.slot), barHeight(slots)));
  const ends =
    chart.kind === 'stacked-columns'
      ? [totalAt(panel, at, chart.view)]
      : panel.series.map((series) => pointAt(shownPoints(series, chart.view), at));
  return [
    label('name', positionLabel(position, noteAt(chart, panel, at)), 0, top + 15),
    ...bars,
    rule('zero', scale(0), yOf(0) - 2, scale(0), yOf(slots) - BAR.gap + 2),
    ...(chart.kind === 'stacked-columns' ? insideLabels(panel, bars) : []),
    ...ends.map((point, slot) =>
      label('value', writePoint(point, chart), endOf(bars, yOf(slot), scale) + 6, yOf(slot) + barHeight(slots) / 2 + 5),
    ),
  ];
}

/** The right end of the bars at a height: labels of negative values stand right of the zero line, where there is room. */
function endOf(bars: readonly BarMark[], y: number, scale: ValueScale): number {
  return Math.max(scale(0), ...bars.filter((bar) => bar.y === y).map((bar) => bar.x + bar.width));
}

function row(panel: Panel, positionId: string, scale: ValueScale, bar: ValueBar, y: number, height: number): BarMark {
  const [one, other] = [scale(bar.from), scale(bar.to)];
  return {
    type: 'bar',
    x: Math.min(one, other),
    width: Math.abs(one - other),
    y,
    height,
    tone: bar.series.tone,
    certainty: bar.point.certainty,
    panelId: panel.id,
    seriesId: bar.series.id,
    positionId,
    value: bar.point.value,
  };
}

function valueTexts(chart: SeriesChart): string[] {
  return chart.panels.flatMap((panel) =>
    chart.positions.flatMap((_, at) =>
      (chart.kind === 'stacked-columns'
        ? [totalAt(panel, at, chart.view)]
        : panel.series.map((series) => pointAt(shownPoints(series, chart.view), at))
      ).map((point) => writePoint(point, chart)),
    ),
  );
}
