import type { Step, StepsChart } from './chart.ts';
import { extentOfValues } from './extent.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { BarMark, LabelMark, Mark, Rows, Scene, Size } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule, WIDTHS } from './scene.ts';
import type { Span } from './shown-values.ts';
import { spansOf } from './shown-values.ts';
import { valueScale } from './value-scale.ts';
import { unitLabel, writeChange, writeValue } from './write-value.ts';

const BAR_HEIGHT = 24;
const ROW_GAP = 12;
const NAME_WIDTH = 210;
/** A bar ends at least this far from its label. */
const LABEL_GAP = 6;

/** Bars without positions, one a row, each with its name left of it (on a phone above it) and its value at its end. */
export function layOutSteps(chart: StepsChart, size: Size): Scene {
  const spans = spansOf(chart.steps, chart.kind);
  const rows = makeRows(chart, spans, size);
  const top = LINE_HEIGHT + 4;
  const marks: Mark[] = [label('axis', `${chart.axisLabel}${unitLabel(chart)}`, size === 'wide' ? rows.plotX : 0, 14)];
  let y = top;
  let previous: { end: number; bottom: number } | null = null;
  const bars: Mark[] = [];
  for (const step of chart.steps) {
    const span = spans.find((each) => each.step === step);
    const row = layOutRow(chart, step, span, rows, y);
    if (chart.kind === 'bridge' && previous && span) {
      const from = rows.scale(span.step.role === 'level' ? span.to : span.from);
      bars.push(rule('step', from, previous.bottom, from, row.barTop));
    }
    bars.push(...row.marks);
    if (span) previous = { end: rows.scale(span.to), bottom: row.barTop + BAR_HEIGHT };
    y = row.bottom;
  }
  const plot = { x: rows.plotX, y: top, width: rows.width - rows.plotX, height: y - ROW_GAP - top };
  marks.push(rule('zero', rows.scale(0), top - 2, rows.scale(0), y - ROW_GAP + 4), ...bars);
  return { width: rows.width, height: y - ROW_GAP + 8, plots: [plot], marks };
}

function makeRows(chart: StepsChart, spans: readonly Span[], size: Size): Rows {
  const width = WIDTHS[size];
  const plotX = size === 'wide' ? NAME_WIDTH : 0;
  const extent = extentOfValues(spans.flatMap((span) => [span.from, span.to]));
  const labels = spans.map((span) => ({ span, room: textWidth(stepLabel(chart, span.step), FONT_SIZE) + LABEL_GAP + 2 }));
  const rightRoom = Math.max(0, ...labels.map(({ room }) => room));
  return { width, plotX, size, scale: valueScale(extent, [plotX + 2, width - rightRoom]) };
}

function layOutRow(chart: StepsChart, step: Step, span: Span | undefined, rows: Rows, top: number) {
  const nameWidth = rows.size === 'wide' ? rows.plotX - 14 : rows.width;
  const lines = wrapText(step.label, nameWidth, FONT_SIZE);
  const nameHeight = lines.length * LINE_HEIGHT;
  const isWide = rows.size === 'wide';
  const height = isWide ? Math.max(BAR_HEIGHT, nameHeight) : nameHeight + 2 + BAR_HEIGHT;
  const barTop = isWide ? top + (height - BAR_HEIGHT) / 2 : top + nameHeight + 2;
  const nameTop = isWide ? top + (height - nameHeight) / 2 : top;
  const value = valueLabel(stepLabel(chart, step), step, span, rows, barTop + BAR_HEIGHT / 2 + 5);
  const marks: Mark[] = [
    ...lines.map((line, at) => label('name', line, 0, nameTop + 15 + at * LINE_HEIGHT)),
    ...(span ? [barOf(span, rows, barTop)] : []),
    value,
  ];
  return { marks, barTop, bottom: top + height + ROW_GAP };
}

/** Right of the bar; where that would cross the zero line, left of it, or beyond the line where there is no room either. */
function valueLabel(text: string, step: Step, span: Span | undefined, { scale, plotX }: Rows, y: number): LabelMark {
  const zero = scale(0);
  const ends = span ? [scale(span.from), scale(span.to)] : [zero];
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const width = textWidth(text, FONT_SIZE) + LABEL_GAP;
  const isClear = end >= zero || end + width <= zero;
  if (step.role === 'change' && isClear) return label('value', text, end + LABEL_GAP, y);
  if (step.role === 'change' && start - width >= plotX) return label('value', text, start - LABEL_GAP, y, 'end');
  return label('value', text, Math.max(end, zero) + LABEL_GAP, y);
}

function barOf(span: Span, rows: Rows, y: number): BarMark {
  const [one, other] = [rows.scale(span.from), rows.scale(span.to)];
  const { step } = span;
  return {
    type: 'bar',
    x: Math.min(one, other),
    width: Math.abs(one - other),
    y,
    height: BAR_HEIGHT,
    tone: step.tone,
    certainty: 'known',
    panelId: 'steps',
    seriesId: step.id,
    positionId: step.id,
    value: Number(step.value),
  };
}

function stepLabel(chart: StepsChart, step: Step): string {
  const value = step.role === 'change' ? writeChange(step.value, chart) : writeValue(step.value, chart);
  return step.note ? `${value}（${step.note}）` : value;
}
