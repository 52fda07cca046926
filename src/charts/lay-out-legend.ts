import type { PointStatus, Series, Tone, YearsChart } from './chart.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { Mark } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label } from './scene.ts';

export interface LegendEntry {
  tone: Tone;
  status: PointStatus;
  name: string;
}

const SWATCH = { width: 20, height: 12 } as const;
const SWATCH_GAP = 6;
const ENTRY_GAP = 20;

/** One entry a series, as it is drawn where it is most settled. */
export function seriesEntries(chart: YearsChart): LegendEntry[] {
  const first = chart.panels[0]?.series ?? [];
  if (first.length < 2) return [];
  return first.map(({ id, tone, name }) => {
    const same = chart.panels.flatMap((panel) => panel.series.filter((series) => series.id === id));
    return { tone, name, status: same.some((series) => hasStatus(series, 'actual')) ? 'actual' : 'forecast' };
  });
}

/** What a solid and a hatched mark mean, where a chart has both. */
export function statusEntries(chart: YearsChart): LegendEntry[] {
  const mixed = chart.panels
    .flatMap((panel) => panel.series)
    .filter((series) => hasStatus(series, 'actual') && hasStatus(series, 'forecast'));
  const sample = mixed.find((series) => series.tone === 'latest') ?? mixed[0];
  if (!sample) return [];
  return (['actual', 'forecast'] as const).map((status) => ({ tone: sample.tone, status, name: chart.statusLabels[status] }));
}

/** Groups of entries, each beginning a line of its own; `height` is what they take up. */
export function layOutLegends(
  groups: readonly LegendEntry[][],
  kind: YearsChart['kind'],
  width: number,
): { marks: Mark[]; height: number } {
  return groups.reduce<{ marks: Mark[]; height: number }>(
    (above, entries) => {
      const { marks, height } = layOutLegend(entries, kind, width, above.height);
      return { marks: [...above.marks, ...marks], height: above.height + height };
    },
    { marks: [], height: 0 },
  );
}

/** Entries side by side from (0, `top`), in as many lines as they need; `height` is what they take up. */
function layOutLegend(
  entries: readonly LegendEntry[],
  kind: YearsChart['kind'],
  width: number,
  top: number,
): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let x = 0;
  let y = top;
  for (const entry of entries) {
    const lines = wrapText(entry.name, width - SWATCH.width - SWATCH_GAP, FONT_SIZE);
    const entryWidth = SWATCH.width + SWATCH_GAP + Math.max(...lines.map((line) => textWidth(line, FONT_SIZE)));
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += LINE_HEIGHT + 2;
    }
    marks.push(
      ...swatch(entry, kind, x, y + 3),
      ...lines.map((line, at) => label('name', line, x + SWATCH.width + SWATCH_GAP, y + 14 + at * LINE_HEIGHT)),
    );
    y += (lines.length - 1) * LINE_HEIGHT;
    x += entryWidth + ENTRY_GAP;
  }
  return { marks, height: entries.length === 0 ? 0 : y - top + LINE_HEIGHT + 4 };
}

/** A sample of what an entry stands for: a bar, or a piece of line with its dot. */
export function swatch(entry: LegendEntry, kind: YearsChart['kind'], x: number, y: number): Mark[] {
  const { tone, status } = entry;
  if (kind !== 'lines') return [{ type: 'bar', x, y, ...SWATCH, tone, status }];
  const middle = y + SWATCH.height / 2;
  const points = [
    [x, middle],
    [x + SWATCH.width, middle],
  ] as const;
  return [
    { type: 'path', points, tone, status },
    { type: 'dot', x: x + SWATCH.width / 2, y: middle, tone, status },
  ];
}

function hasStatus(series: Series, status: PointStatus): boolean {
  return series.points.some((point) => point.status === status && typeof point.amountThousandYen === 'number');
}
