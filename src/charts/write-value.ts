import { formatSigned } from '../format.ts';
import type { Certainty, Chart, Panel, Point, Position, SeriesChart, Unit, Value } from './chart.ts';
import { pointAt, shownPoints } from './shown-values.ts';

/** What of a chart its labels need. */
export type Wording = Pick<Chart, 'unit' | 'gaps'>;

/** A value as a label: the sign close to its digits, no unit (the chart states it once); the chart's word for a gap. */
export function writeValue(value: Value, { unit, gaps }: Wording): string {
  return typeof value === 'number' ? formatSigned(value / unit.factor, unit.decimals).text.replace('△ ', '△') : gaps[value];
}

/** A change as a label: always with its sign. */
export function writeChange(value: Value, chart: Wording): string {
  const text = writeValue(value, chart);
  return typeof value === 'number' && value > 0 ? `＋${text}` : text;
}

/** A tick of an axis: no more decimal places than ticks need. */
export function writeTick(value: number, chart: Wording): string {
  const text = writeValue(value, chart);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A value in a sentence, with sign and unit: △62件. */
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

/** The certainty of a panel at a position in words: what its series agree on, or else what counts for the position. */
export function noteAt(chart: SeriesChart, panel: Panel, at: number): string | null {
  const certainties = new Set(panel.series.map((series) => pointAt(shownPoints(series, chart.view), at).certainty));
  const [only] = certainties;
  return (certainties.size === 1 && only ? certaintyLabel(chart, only) : null) ?? chart.positions[at]?.note ?? null;
}

/** ↓ 小さいほどよい */
export function writeBetter({ way, label }: NonNullable<SeriesChart['better']>): string {
  return `${way === 'up' ? '↑' : '↓'} ${label}`;
}

/** The unit as it stands above an axis. */
export function unitLabel({ unit }: { unit: Unit }): string {
  return `（${unit.name}）`;
}
