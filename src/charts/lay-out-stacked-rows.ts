import { barsAt } from './bars-at.ts';
import type { Panel, SeriesChart } from './chart.ts';
import { extentOf } from './extent.ts';
import type { LegendEntry } from './lay-out-legend.ts';
import { layOutEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { BarMark, Box, LabelMark, Mark, Rows, Scene, Size } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, labelWidth, rule, WIDTHS } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { symbolOf, variantAt } from './texture.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { noteAt, positionLabel, writePoint } from './write-value.ts';

const BAR_HEIGHT = 26;
const ROW_GAP = 14;
const NAME_WIDTH = 170;
/** Between a text and what stands beside it. */
const GAP = 12;

/**
 * One lying stack a position, each part with its name and value: within it where there is room, else below it beside a
 * sample of its pattern. So a part is never told by its colour alone.
 */
export function layOutStackedRows(chart: SeriesChart, size: Size): Scene {
  const rows = makeRows(chart, size);
  const legend = layOutLegends([seriesEntries(chart)], rows.width);
  const marks: Mark[] = [...legend.marks];
  const plots: Box[] = [];
  let top = legend.height + (legend.height > 0 ? 8 : 0);
  for (const panel of chart.panels) {
    if (panel.title !== null) {
      const lines = wrapText(panel.title, rows.width, FONT_SIZE);
      marks.push(...lines.map((line, at) => label('title', line, 0, top + 16 + at * LINE_HEIGHT)));
      top += lines.length * LINE_HEIGHT + 8;
    }
    const first = top;
    chart.positions.forEach((_, at) => {
      const row = layOutRow(chart, panel, at, rows, top);
      marks.push(...row.marks);
      top = row.bottom + ROW_GAP;
    });
    plots.push({ x: rows.plotX, y: first, width: rows.width - rows.plotX, height: top - ROW_GAP - first });
  }
  return { width: rows.width, height: top - ROW_GAP + 6, plots, marks };
}

function makeRows(chart: SeriesChart, size: Size): Rows {
  const width = WIDTHS[size];
  if (size === 'narrow') return { size, width, plotX: 0, scale: valueScale(extentOf(chart), [1, width - 1]) };
  const names = chart.positions.map((_, at) => nameOf(chart, at));
  const totals = chart.panels.flatMap((panel) => chart.positions.map((_, at) => totalText(chart, panel, at)));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE)));
  const plotX = Math.min(NAME_WIDTH, widest(names)) + GAP;
  return { size, width, plotX, scale: valueScale(extentOf(chart), [plotX + 1, width - widest(totals) - GAP]) };
}

function nameOf(chart: SeriesChart, at: number): string {
  const position = chart.positions[at];
  return position ? positionLabel(position, noteAt(chart, at)) : '';
}

function totalText(chart: SeriesChart, panel: Panel, at: number): string {
  return panel.totals ? `${chart.totalLabel} ${writePoint(pointAt(panel.totals, at), chart, false)}` : '';
}

function layOutRow(chart: SeriesChart, panel: Panel, at: number, rows: Rows, top: number): { marks: Mark[]; bottom: number } {
  const { size, width, plotX, scale } = rows;
  const total = totalText(chart, panel, at);
  const nameWidth = size === 'wide' ? plotX - GAP : width - (total ? textWidth(total, FONT_SIZE) + GAP : 0);
  const names = wrapText(nameOf(chart, at), nameWidth + 1, FONT_SIZE);
  const nameHeight = names.length * LINE_HEIGHT;
  const barTop = size === 'wide' ? top : top + nameHeight + 3;
  const parts = partsAt(chart, panel, at, scale, barTop);
  const chips = layOutEntries(
    parts.filter(({ bar, inside }) => inside === null && bar.value !== 0).map(({ entry }) => entry),
    plotX,
    width,
    barTop + BAR_HEIGHT + 6,
  );
  const end = Math.max(scale(0), ...parts.map(({ bar }) => bar.x + bar.width));
  const marks: Mark[] = [
    ...names.map((line, index) => label('name', line, 0, top + (size === 'wide' ? 18 : 15) + index * LINE_HEIGHT)),
    ...parts.map(({ bar }) => bar),
    ...(parts.length > 0 ? [rule('zero', scale(0), barTop - 1, scale(0), barTop + BAR_HEIGHT + 1)] : []),
    ...parts.flatMap(({ inside }) => inside ?? []),
    ...(parts.length > 0 ? [] : [label('value', gapAt(chart, panel, at), scale(0), barTop + 18)]),
    ...(total && parts.length > 0
      ? [size === 'wide' ? label('value', total, end + 8, barTop + 18) : label('value', total, width, top + 15, 'end')]
      : []),
    ...chips.marks,
  ];
  const bottom = barTop + BAR_HEIGHT + (chips.height > 0 ? chips.height + 4 : 0);
  return { marks, bottom: Math.max(bottom, top + nameHeight) };
}

interface Part {
  bar: BarMark;
  /** Its name and value within it; null where it is too narrow. */
  inside: LabelMark | null;
  /** The same for the line below. */
  entry: LegendEntry;
}

/** The parts of a stack; those of no length are neither seen nor named. */
function partsAt(chart: SeriesChart, panel: Panel, at: number, scale: ValueScale, y: number): Part[] {
  return barsAt(chart, panel, at).flatMap(({ series, point, from, to }): Part[] => {
    const { id, tone, short } = series;
    const variant = variantAt(panel.series, panel.series.indexOf(series));
    const [one, other] = [scale(from), scale(to)];
    const bar: BarMark = {
      type: 'bar',
      x: Math.min(one, other),
      width: Math.abs(one - other),
      y,
      height: BAR_HEIGHT,
      tone,
      certainty: point.certainty,
      variant,
      panelId: panel.id,
      seriesId: id,
      positionId: chart.positions[at]?.id ?? '',
      value: point.value,
    };
    const name = `${short} ${writePoint(point, chart)}`;
    return [{ bar, inside: insideLabel(bar, name), entry: { tone, certainty: point.certainty, mark: 'bar', variant, name } }];
  });
}

function insideLabel(bar: BarMark, text: string): LabelMark | null {
  const inside: LabelMark = {
    ...label('inside', text, 0, bar.y + BAR_HEIGHT / 2 + 5),
    ...(symbolOf(bar.tone) ? { symbol: bar.tone } : {}),
  };
  const width = labelWidth(inside);
  return width + 10 <= bar.width ? { ...inside, x: bar.x + (bar.width - width) / 2 } : null;
}

/** Why a position has no stack. */
function gapAt(chart: SeriesChart, panel: Panel, at: number): string {
  const values = panel.series.map((series) => pointAt(shownPoints(series, chart.view), at).value);
  return values.includes('unknown') ? chart.gaps.unknown : chart.gaps['not-applicable'];
}
