/**
 * A picture of values as plain JSON. Views make it; the SVG of the build, the table beside it and the interactive
 * version in the browser are renderings of the same description, so that they cannot disagree. What is counted or
 * measured, in which unit and in which words, is data of the chart: nothing here knows what it is about.
 */
export type Chart = SeriesChart | StepsChart;

/** How values are written: divided by `factor`, with so many `decimals` and the unit's `name`. */
export interface Unit {
  /** In addresses. */
  id: string;
  /** After a value: %, 人, m². */
  name: string;
  /** How many of the numbers in the description make one of this unit. */
  factor: number;
  /** Decimal places; enough to write every value exactly, where the unit is the values' own. */
  decimals: number;
}

/** Why there is no value: not known (yet), so that sums which need it are not known either; or none that could be. */
export type Gap = 'unknown' | 'not-applicable';

export type Value = number | Gap;

/** Whether a value is settled, expected or not yet drawn up. */
export type Certainty = 'known' | 'estimated' | 'open';

export interface Point {
  value: Value;
  certainty: Certainty;
  /** The value as it was given, where its number and unit alone would say less (33.3%以下), or the word for this gap. */
  text?: string;
}

/** What a class of ranked things is worth; `absent` is for what has no class. Each has a symbol besides its colour. */
export type Worth = 'good' | 'fair' | 'poor' | 'none' | 'absent';

/** Which colour, pattern and shape a mark has; what they look like is said in tones.css, marks.css and texture.ts. */
export type Tone = 'muted' | 'accent' | 'gain' | 'loss' | `other-${1 | 2 | 3}` | Worth;

/** One point a position, in the order of `SeriesChart.positions`. */
export interface Series {
  id: string;
  name: string;
  /** Where the name has no room: a numeral, or the name again. */
  short: string;
  tone: Tone;
  /** In a `mixed` chart: bars from zero, points on a line, or a level that holds for the whole of each position. */
  mark?: 'bar' | 'line' | 'step';
  points: readonly Point[];
}

/** A small multiple: drawn on the scale that all panels of the chart share. */
export interface Panel {
  id: string;
  /** Above the panel; null where the chart has but one. */
  title: string | null;
  series: readonly Series[];
  /** The sum of the series at each position as it is given; null where there is none to show. */
  totals: readonly Point[] | null;
}

/** A place along the axis. */
export interface Position {
  id: string;
  /** Empty where a chart has but one position and it needs no name. */
  label: string;
  /** For axes: R6. */
  short: string;
  /** Where a link from the table leads, as a link writes it. */
  address?: string;
}

interface ChartBase {
  /** Unique on every page: part of anchors, of ids within the picture and of the address of a state. */
  id: string;
  title: string;
  /** A sentence or two that say what the picture shows, made from the data. */
  summary: string;
  /** What the values are, such as 件数: the head of their column. */
  valueLabel: string;
  unit: Unit;
  /** What a reader may switch to, `unit` among them, in the order of the choice; empty where there is but one. */
  units: readonly Unit[];
  /** What stands in place of a value. */
  gaps: Readonly<Record<Gap, string>>;
  /** What the certainties are called; null for a chart that does not tell them apart. */
  certainties: Readonly<Record<Certainty, string>> | null;
  /** Where the values come from. */
  source: string;
}

/**
 * Values by position. `columns` stand side by side, or lie where there are several panels; `stacked-rows` lie, part after
 * part, each with its name and value; in a `mixed` chart each series says by which mark it is drawn. `lines` and `mixed`
 * have one panel.
 */
export interface SeriesChart extends ChartBase {
  kind: 'columns' | 'stacked-rows' | 'lines' | 'mixed';
  /** Points are always given each for itself; `cumulative` asks the renderers for running sums. */
  view: 'each' | 'cumulative';
  /** What `view` is a choice of; null where running sums would mean nothing. */
  viewsLabel: string | null;
  /** What the positions are, such as 月: the head of their column. */
  positionsLabel: string;
  positions: readonly Position[];
  panels: readonly Panel[];
  /** What the panels are a choice of; null for no choice. */
  panelsLabel: string | null;
  /** What the sum of the series is called. */
  totalLabel: string;
  /** Which way is better, in words, for a chart of one measure. */
  better?: { way: 'up' | 'down'; label: string };
}

/** A bar of a `StepsChart`. */
export interface Step {
  id: string;
  label: string;
  tone: Tone;
  /** A level is a value of its own; a change is added to the level before it. */
  role: 'level' | 'change';
  value: Value;
  certainty: Certainty;
  /** After the value, such as a share; null for nothing. */
  note: string | null;
}

/**
 * Values without positions. `bars` all begin at zero. A `bridge` begins at its first level: its axis is the difference
 * from there, changes are laid end to end, and a later level is drawn from the beginning to where they lead. Bars of a
 * bridge point to where they lead, so that what is less never looks like what is more.
 */
export interface StepsChart extends ChartBase {
  kind: 'bars' | 'bridge';
  steps: readonly Step[];
  /** What the axis measures. */
  axisLabel: string;
}

/** True for a chart of values by position. */
export function isSeriesChart(chart: Chart): chart is SeriesChart {
  return 'positions' in chart;
}

/** By which mark a series is drawn. */
export function markOf(chart: Pick<SeriesChart, 'kind'>, series: Pick<Series, 'mark'>): 'bar' | 'line' | 'step' {
  if (chart.kind === 'mixed') return series.mark ?? 'bar';
  return chart.kind === 'lines' ? 'line' : 'bar';
}

/** True where a reader gains by reaching into the picture, with positions to go along: what is all written in it stays a drawing. */
export function isWorthReaching(chart: Chart): chart is SeriesChart {
  return isSeriesChart(chart) && chart.kind !== 'stacked-rows' && chart.positions.length > 1;
}
