import type { AmountScale } from './amount-scale.ts';
import { amountScale } from './amount-scale.ts';
import type { AmountBar } from './bars-at.ts';
import { barsAt, slotsOf } from './bars-at.ts';
import type { Panel, YearsChart } from './chart.ts';
import { extentOf } from './extent.ts';
import { insideLabels } from './inside-labels.ts';
import { amountLabel, noteAt, positionLabel, unitLabel } from './label-text.ts';
import { layOutLegends, seriesEntries, statusEntries } from './lay-out-legend.ts';
import { textWidth } from './measure-text.ts';
import type { BarMark, Box, Mark, Scene } from './scene.ts';
import { FONT_SIZE, label, rule, WIDTHS } from './scene.ts';
import { pointAt, shownPoints, totalAt } from './shown-amounts.ts';

const BAR = { single: 20, several: 17, gap: 3 } as const;
const YEAR_LABEL_HEIGHT = 22;
const YEAR_GAP = 10;

/** Columns by year for a phone: lying down, year below year, every amount at the end of its bar. */
export function layOutRows(chart: YearsChart): Scene {
  const width = WIDTHS.narrow;
  const legend = layOutLegends([seriesEntries(chart), statusEntries(chart)], chart.kind, width);
  const labelRoom = Math.max(...amountTexts(chart).map((text) => textWidth(text, FONT_SIZE))) + 8;
  const scale = amountScale(extentOf(chart), [1, width - labelRoom]);
  const marks: Mark[] = [...legend.marks, label('axis', unitLabel(chart), width, legend.height + 14, 'end')];
  const plots: Box[] = [];
  let top = legend.height + (chart.panels[0]?.title === null ? 0 : 2);
  for (const panel of chart.panels) {
    if (panel.title !== null) {
      marks.push(label('title', panel.title, 0, top + 16));
      top += 26;
    }
    const bottom = chart.positions.reduce((y, _, at) => y + yearHeight(chart, panel) + (at > 0 ? YEAR_GAP : 0), top);
    const plot = { x: 0, y: top, width, height: bottom - top };
    marks.push(
      ...chart.positions.flatMap((_, at) => layOutYear(chart, panel, scale, at, top + at * (yearHeight(chart, panel) + YEAR_GAP))),
    );
    plots.push(plot);
    top = bottom + 20;
  }
  return { width, height: top - 16, plots, marks };
}

function yearHeight(chart: YearsChart, panel: Panel): number {
  const slots = slotsOf(chart, panel);
  return YEAR_LABEL_HEIGHT + slots * (barHeight(slots) + BAR.gap);
}

function barHeight(slots: number): number {
  return slots === 1 ? BAR.single : BAR.several;
}

function layOutYear(chart: YearsChart, panel: Panel, scale: AmountScale, at: number, top: number): Mark[] {
  const slots = slotsOf(chart, panel);
  const position = chart.positions[at];
  if (!position) return [];
  const yOf = (slot: number) => top + YEAR_LABEL_HEIGHT + slot * (barHeight(slots) + BAR.gap);
  const bars = barsAt(chart, panel, at).map((bar) => row(panel, position.id, scale, bar, yOf(bar.slot), barHeight(slots)));
  const amounts =
    chart.kind === 'stacked-columns'
      ? [totalAt(panel, at, chart.view)]
      : panel.series.map((series) => pointAt(shownPoints(series, chart.view), at));
  return [
    label('name', positionLabel(position, noteAt(chart, panel, at)), 0, top + 15),
    ...bars,
    rule('zero', scale(0), yOf(0) - 2, scale(0), yOf(slots) - BAR.gap + 2),
    ...(chart.kind === 'stacked-columns' ? insideLabels(panel, bars) : []),
    ...amounts.map(({ amountThousandYen }, slot) =>
      label('amount', amountLabel(amountThousandYen, chart), endOf(bars, yOf(slot), scale) + 6, yOf(slot) + barHeight(slots) / 2 + 5),
    ),
  ];
}

/** The right end of the bars at a height: labels of negative amounts stand right of the zero line, where there is room. */
function endOf(bars: readonly BarMark[], y: number, scale: AmountScale): number {
  return Math.max(scale(0), ...bars.filter((bar) => bar.y === y).map((bar) => bar.x + bar.width));
}

function row(panel: Panel, positionId: string, scale: AmountScale, bar: AmountBar, y: number, height: number): BarMark {
  const [one, other] = [scale(bar.from), scale(bar.to)];
  return {
    type: 'bar',
    x: Math.min(one, other),
    width: Math.abs(one - other),
    y,
    height,
    tone: bar.series.tone,
    status: bar.point.status,
    panelId: panel.id,
    seriesId: bar.series.id,
    positionId,
    amountThousandYen: bar.point.amountThousandYen,
  };
}

function amountTexts(chart: YearsChart): string[] {
  return chart.panels.flatMap((panel) =>
    chart.positions.flatMap((_, at) =>
      (chart.kind === 'stacked-columns'
        ? [totalAt(panel, at, chart.view)]
        : panel.series.map((series) => pointAt(shownPoints(series, chart.view), at))
      ).map((point) => amountLabel(point.amountThousandYen, chart)),
    ),
  );
}
