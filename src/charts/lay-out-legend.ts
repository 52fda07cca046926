import type { Certainty, Series, SeriesChart, StepsChart, Tone } from './chart.ts';
import { markOf } from './chart.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { LabelMark, Mark } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, SYMBOL_WIDTH } from './scene.ts';
import { symbolOf, variantAt } from './texture.ts';

export interface LegendEntry {
  tone: Tone;
  certainty: Certainty;
  mark: ReturnType<typeof markOf>;
  variant: number;
  name: string;
}

const SWATCH = { width: 20, height: 12 } as const;
const SWATCH_GAP = 6;
const ENTRY_GAP = 20;

/** One entry a series, as it is drawn where it is most settled; none for a single one that the title names. */
export function seriesEntries(chart: SeriesChart): LegendEntry[] {
  const first = chart.panels[0]?.series ?? [];
  if (first.length < 2 && chart.kind !== 'mixed') return [];
  return first.map((series, at) => {
    const same = chart.panels.flatMap((panel) => panel.series.filter(({ id }) => id === series.id));
    const has = (certainty: Certainty) => same.some((each) => hasCertainty(each, certainty));
    return {
      tone: series.tone,
      name: series.name,
      certainty: has('estimated') && !has('known') ? 'estimated' : 'known',
      mark: markOf(chart, series),
      variant: variantAt(first, at),
    };
  });
}

/** What a solid and a hatched mark mean, where a chart has both. */
export function certaintyEntries(chart: SeriesChart): LegendEntry[] {
  const { certainties } = chart;
  const mixed = chart.panels
    .flatMap((panel) => panel.series)
    .filter((series) => hasCertainty(series, 'known') && hasCertainty(series, 'estimated'));
  const sample = mixed.find((series) => series.tone === 'accent') ?? mixed[0];
  if (!sample || !certainties) return [];
  return (['known', 'estimated'] as const).map((certainty) => ({
    tone: sample.tone,
    certainty,
    mark: markOf(chart, sample),
    variant: 0,
    name: certainties[certainty],
  }));
}

/** What a hatched bar means, where a chart of steps has one. */
export function stepEntries({ steps, certainties }: StepsChart): LegendEntry[] {
  const sample = steps.find(({ value, certainty }) => certainty === 'estimated' && typeof value === 'number' && value !== 0);
  return sample && certainties ? [{ tone: 'muted', certainty: 'estimated', mark: 'bar', variant: 0, name: certainties.estimated }] : [];
}

/** Groups of entries, each beginning a line of its own; `height` is what they take up. */
export function layOutLegends(groups: readonly (readonly LegendEntry[])[], width: number): { marks: Mark[]; height: number } {
  return groups.reduce<{ marks: Mark[]; height: number }>(
    (above, entries) => {
      const { marks, height } = layOutEntries(entries, 0, width, above.height);
      return { marks: [...above.marks, ...marks], height: above.height + height };
    },
    { marks: [], height: 0 },
  );
}

/** Entries side by side from (`left`, `top`) to `right`, in as many lines as they need; `height` is what they take up. */
export function layOutEntries(
  entries: readonly LegendEntry[],
  left: number,
  right: number,
  top: number,
): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let x = left;
  let y = top;
  for (const entry of entries) {
    const beforeText = SWATCH.width + SWATCH_GAP + (symbolOf(entry.tone) ? SYMBOL_WIDTH : 0);
    const lines = wrapText(entry.name, right - left - beforeText, FONT_SIZE);
    const entryWidth = beforeText + Math.max(...lines.map((line) => textWidth(line, FONT_SIZE)));
    if (x > left && x + entryWidth > right) {
      x = left;
      y += LINE_HEIGHT + 2;
    }
    marks.push(...swatch(entry, x, y + 3), ...nameLines(entry, lines, x, y));
    y += (lines.length - 1) * LINE_HEIGHT;
    x += entryWidth + ENTRY_GAP;
  }
  return { marks, height: entries.length === 0 ? 0 : y - top + LINE_HEIGHT + 4 };
}

function nameLines({ tone }: LegendEntry, lines: readonly string[], left: number, top: number): LabelMark[] {
  const x = left + SWATCH.width + SWATCH_GAP;
  return lines.map((line, at): LabelMark => {
    const y = top + 14 + at * LINE_HEIGHT;
    if (!symbolOf(tone)) return label('name', line, x, y);
    return at === 0 ? { ...label('name', line, x, y), symbol: tone } : label('name', line, x + SYMBOL_WIDTH, y);
  });
}

/** A sample of what an entry stands for: a bar, or a piece of line with its dot. */
export function swatch({ tone, certainty, mark, variant }: Omit<LegendEntry, 'name'>, x: number, y: number): Mark[] {
  if (mark === 'bar') return [{ type: 'bar', x, y, ...SWATCH, tone, certainty, variant }];
  const middle = y + SWATCH.height / 2;
  const points = [
    [x, middle],
    [x + SWATCH.width, middle],
  ] as const;
  return [
    { type: 'path', points, tone, certainty },
    { type: 'dot', x: x + SWATCH.width / 2, y: middle, tone, certainty },
  ];
}

function hasCertainty(series: Series, certainty: Certainty): boolean {
  return series.points.some((point) => point.certainty === certainty && typeof point.value === 'number');
}
