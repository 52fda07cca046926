import { formatSigned } from '../format.ts';
import type { Certainty, Chart, Point, Position, SeriesChart, Step, StepsChart, Unit, Value } from './chart.ts';
import { pointAt, shownPoints, spansOf } from './shown-values.ts';

/** What of a chart its labels need. */
export type Wording = Pick<Chart, 'unit' | 'gaps'>;

/** A value as a label, signed as in tables, without its unit (the chart states it once); the chart's word for a gap. */
export function writeValue(value: Value, { unit, gaps }: Wording): string {
  return typeof value === 'number' ? formatSigned(value / unit.factor, unit.decimals).text : gaps[value];
}

/** A tick of an axis: no more decimal places than ticks need. */
export function writeTick(value: number, chart: Wording): string {
  const text = writeValue(value, chart);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A value with sign and unit: △ 62件. */
export function writeWithUnit(value: Value, chart: Wording): string {
  return `${writeValue(value, chart)}${typeof value === 'number' ? chart.unit.name : ''}`;
}

/** A point as it was given, or else its value; with the unit where the chart does not state it beside. */
export function writePoint({ value, text }: Pick<Point, 'value' | 'text'>, chart: Wording, isUnitBeside = true): string {
  return text ?? (isUnitBeside ? writeValue(value, chart) : writeWithUnit(value, chart));
}

/** 4月（速報） */
export function positionLabel(position: Position, note: string | null): string {
  return note ? `${position.label}（${note}）` : position.label;
}

/** What a chart calls a certainty; null where it does not tell them apart. */
export function certaintyLabel(chart: Pick<Chart, 'certainties'>, certainty: Certainty): string | null {
  return chart.certainties?.[certainty] ?? null;
}

/** The certainty at a position in words, where all series of a chart agree on it at every position; else nobody's. */
export function noteAt(chart: SeriesChart, at: number): string | null {
  const { certainties, panels, positions, view } = chart;
  if (!certainties) return null;
  const all = panels.flatMap((panel) => panel.series).map((series) => shownPoints(series, view));
  const certaintyAt = (place: number) => new Set(all.map((points) => pointAt(points, place).certainty));
  if (positions.some((_, place) => certaintyAt(place).size !== 1)) return null;
  const [certainty] = certaintyAt(at);
  return certainty ? certainties[certainty] : null;
}

/** What stands after the value of a step: its share, or for a later level of a bridge how far it is from the first one. */
export function stepNote(chart: StepsChart, step: Step): string | null {
  const spans = chart.kind === 'bridge' ? spansOf(chart.steps, chart.kind) : [];
  const span = spans.find((each) => each.step === step);
  const isLater = span !== undefined && step.role === 'level' && span !== spans[0];
  return isLater ? `差 ${writeValue(span.to, chart)}` : step.note;
}

/** ↓ 小さいほどよい */
export function writeBetter({ way, label }: NonNullable<SeriesChart['better']>): string {
  return `${way === 'up' ? '↑' : '↓'} ${label}`;
}

/** The unit as it stands above an axis. */
export function unitLabel({ unit }: { unit: Unit }): string {
  return `（${unit.name}）`;
}
