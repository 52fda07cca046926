import type { Amount } from '../format.ts';
import { formatAmount } from '../format.ts';
import type { Chart, Panel, Position, YearsChart } from './chart.ts';
import { pointAt, shownPoints } from './shown-amounts.ts';

/** What of a chart its labels need. */
export type Wording = Pick<Chart, 'unit' | 'places' | 'statusLabels'>;

/** An amount as a label: the sign close to its digits, no unit (the chart states it once); the plan's word for 未定. */
export function amountLabel(amountThousandYen: Amount, chart: Wording): string {
  if (amountThousandYen === 'pending') return chart.statusLabels.open;
  return formatAmount(amountThousandYen, chart.unit, chart.places).text.replace('△ ', '△');
}

/** A change as a label: always with its sign. */
export function changeLabel(amountThousandYen: Amount, chart: Wording): string {
  const text = amountLabel(amountThousandYen, chart);
  return typeof amountThousandYen === 'number' && amountThousandYen > 0 ? `＋${text}` : text;
}

/** A tick of an axis: no more decimal places than ticks need. */
export function tickLabel(amountThousandYen: number, chart: Wording): string {
  const text = amountLabel(amountThousandYen, chart);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** 令和6年度（見込み） */
export function positionLabel(position: Position, note: string | null): string {
  return note ? `${position.label}（${note}）` : position.label;
}

/** The status of a panel at a position in words: what its series agree on, or else what counts for the position. */
export function noteAt(chart: YearsChart, panel: Panel, at: number): string | null {
  const statuses = new Set(panel.series.map((series) => pointAt(shownPoints(series, chart.view), at).status));
  const [only] = statuses;
  return statuses.size === 1 && only ? chart.statusLabels[only] : (chart.positions[at]?.note ?? null);
}

/** The unit as it stands above an axis. */
export function unitLabel(chart: Pick<Chart, 'unit'>): string {
  return `（${chart.unit}）`;
}
