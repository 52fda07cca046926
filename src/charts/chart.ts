import type { Amount, MoneyUnit } from '../format.ts';

/**
 * A picture of amounts as plain JSON. Views make it; the SVG of the build, the table beside it and the interactive
 * version in the browser are renderings of the same description, so that they cannot disagree. All amounts are integers
 * in thousand yen, or a word for why there is none.
 */
export type Chart = YearsChart | StepsChart;

/** Whether an amount is settled, expected or not yet drawn up. */
export type PointStatus = 'actual' | 'forecast' | 'open';

export interface Point {
  amountThousandYen: Amount;
  status: PointStatus;
}

/** Which colour, pattern and shape a mark has; what they look like is said in charts.css and texture.ts. */
export type Tone = 'baseline' | 'latest' | 'gain' | 'loss' | `part-${1 | 2 | 3 | 4 | 5 | 6}`;

/** One amount a position, in the order of `YearsChart.positions`. */
export interface Series {
  id: string;
  name: string;
  /** Where the name has no room: a numeral, or the name again. */
  short: string;
  tone: Tone;
  points: readonly Point[];
}

/** A small multiple: drawn on the scale that all panels of the chart share. */
export interface Panel {
  id: string;
  /** Above the panel; null where the chart has but one. */
  title: string | null;
  series: readonly Series[];
  /** The sum of the series at each position as the plan prints it; null where there is none to show. */
  totals: readonly Point[] | null;
}

/** A place along the axis: a fiscal year. */
export interface Position {
  id: string;
  label: string;
  /** For axes: R6. */
  short: string;
  /** Below the label where series differ in it: the status that counts, such as 実績; null for none. */
  note: string | null;
}

interface ChartBase {
  /** Unique on every page: part of anchors, of ids within the picture and of the address of a state. */
  id: string;
  title: string;
  /** A sentence or two that say what the picture shows, made from the data. */
  summary: string;
  unit: MoneyUnit;
  /** Decimal places that hold every amount of the plan exactly in its unit. */
  places: number;
  /** Where the figures come from. */
  source: string;
  statusLabels: Readonly<Record<PointStatus, string>>;
}

/** Amounts by fiscal year. */
export interface YearsChart extends ChartBase {
  kind: 'columns' | 'stacked-columns' | 'lines';
  /** Points are always by year; `cumulative` asks the renderers for running sums. */
  view: 'yearly' | 'cumulative';
  positions: readonly Position[];
  panels: readonly Panel[];
  /** What the panels are a choice of, such as 時点. */
  panelsLabel: string | null;
  /** What the sum of the series is called. */
  totalLabel: string;
}

/** A bar of a `StepsChart`. */
export interface Step {
  id: string;
  label: string;
  tone: Tone;
  /** A level is an amount of its own; a change is added to the level before it. */
  role: 'level' | 'change';
  amountThousandYen: Amount;
  /** After the amount, such as a share; null for nothing. */
  note: string | null;
}

/**
 * Amounts without years. `bars` all begin at zero. A `bridge` begins at its first level: its axis is the difference from
 * there, changes are laid end to end, and a later level is drawn from the beginning to where they lead.
 */
export interface StepsChart extends ChartBase {
  kind: 'bars' | 'bridge';
  steps: readonly Step[];
  /** What the axis measures. */
  axisLabel: string;
}

/** True for a chart by fiscal year. */
export function isYearsChart(chart: Chart): chart is YearsChart {
  return chart.kind === 'columns' || chart.kind === 'stacked-columns' || chart.kind === 'lines';
}
