import type { Step, StepsChart } from './chart.ts';
import { extentOfValues } from './extent.ts';
import { layOutLegends, stepEntries } from './lay-out-legend.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { BarMark, LabelMark, Mark, Rows, Scene, Size } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule, WIDTHS } from './scene.ts';
import type { Span } from './shown-values.ts';
import { spansOf } from './shown-values.ts';
import { valueScale } from './value-scale.ts';
import { stepNote, unitLabel, writeValue } from './write-value.ts';

const BAR_HEIGHT = 24;
const ROW_GAP = 12;
const NAME_WIDTH = 210;
/** A bar ends at least this far from its label. */
const LABEL_GAP = 6;
/** What is seen on a phone of the line that joins two bars. */
const JOINT = 3;

/** Bars without positions, one a row, each with its name left of it (on a phone above it) and its value at its end. */
export function layOutSteps(chart: StepsChart, size: Size): Scene {
  const spans = spansOf(chart.steps, chart.kind);
  const rows = makeRows(chart, spans, size);
  const legend = layOutLegends([stepEntries(chart)], rows.width);
  const axis = wrapText(`${chart.axisLabel}${unitLabel(chart)}`, rows.width - rows.plotX, FONT_SIZE);
  const top = legend.height + axis.length * LINE_HEIGHT + 4;
  const marks: Mark[] = [
    ...legend.marks,
    ...axis.map((line, at) => label('axis', line, rows.plotX, legend.height + 14 + at * LINE_HEIGHT)),
  ];
  let y = top;
  let previous: { end: number; bottom: number } | null = null;
  const bars: Mark[] = [];
  for (const step of chart.steps) {
    const span = spans.find((each) => each.step === step);
    const row = layOutRow(chart, step, span, rows, y);
    if (chart.kind === 'bridge' && previous && span)
      bars.push(...joints(rows, rows.scale(step.role === 'level' ? span.to : span.from), previous.bottom, row.barTop));
    bars.push(...row.marks);
    if (span) previous = { end: rows.scale(span.to), bottom: row.barTop + BAR_HEIGHT };
    y = row.bottom;
  }
  const bottom = y - ROW_GAP;
  const plot = { x: rows.plotX, y: top, width: rows.width - rows.plotX, height: bottom - top };
  if (size === 'wide') marks.push(rule('zero', rows.scale(0), top - 2, rows.scale(0), bottom + 4));
  return { width: rows.width, height: bottom + 8, plots: [plot], marks: [...marks, ...bars] };
}

/** From where a bar ends to where the next one begins; on a phone, where a name stands between, only the ends of that line. */
function joints({ size }: Rows, x: number, from: number, to: number): Mark[] {
  if (size === 'wide') return [rule('step', x, from, x, to)];
  return [rule('step', x, from, x, from + JOINT), rule('step', x, to - JOINT, x, to)];
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
    ...(isWide ? [] : [rule('zero', rows.scale(0), barTop - 1, rows.scale(0), barTop + BAR_HEIGHT + 1)]),
    ...(span ? [barOf(chart, span, rows, barTop)] : []),
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

function barOf({ kind }: StepsChart, span: Span, rows: Rows, y: number): BarMark {
  const [one, other] = [rows.scale(span.from), rows.scale(span.to)];
  const { step } = span;
  return {
    type: 'bar',
    x: Math.min(one, other),
    width: Math.abs(one - other),
    y,
    height: BAR_HEIGHT,
    tone: step.tone,
    certainty: step.certainty,
    ...(kind === 'bridge' ? { points: other < one ? 'left' : 'right' } : {}),
    panelId: 'steps',
    seriesId: step.id,
    positionId: step.id,
    value: Number(step.value),
  };
}

function stepLabel(chart: StepsChart, step: Step): string {
  const note = stepNote(chart, step);
  return `${writeValue(step.value, chart)}${note ? `（${note}）` : ''}`;
}
