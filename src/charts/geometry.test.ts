import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomMixed, randomSeriesChart, randomStackedRows, randomStepsChart } from '../../tests/fixtures/random-charts.ts';
import type { Chart, SeriesChart } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import { textWidth } from './measure-text.ts';
import type { BarMark, Box, DotMark, Scene, Size, TickMark } from './scene.ts';
import { FONT_SIZE, labelBox } from './scene.ts';
import { pointAt, shownPoints, spansOf } from './shown-values.ts';
import { layOut } from './to-svg.ts';

const SEEDS = Array.from({ length: 120 }, (_, seed) => seed + 1);
const SIZES: readonly Size[] = ['wide', 'narrow'];
const NEAR = 0.01;

type DataBar = BarMark & { value: number };

const isDataBar = (mark: Scene['marks'][number]): mark is DataBar => mark.type === 'bar' && mark.value !== undefined;
const charts: readonly Chart[] = SEEDS.flatMap((seed): Chart[] => [
  randomSeriesChart(seed, 'columns'),
  randomSeriesChart(seed, 'lines'),
  randomStackedRows(seed),
  randomMixed(seed),
  randomStepsChart(seed, 'bridge'),
  randomStepsChart(seed, 'bars'),
]);

/** True where values run upwards; on a phone, in rows and in charts without positions, they run to the right. */
const isUpright = (chart: Chart, size: Size) =>
  isSeriesChart(chart) &&
  size === 'wide' &&
  chart.kind !== 'stacked-rows' &&
  (chart.kind !== 'mixed' || chart.positions.length > 1) &&
  (chart.kind !== 'columns' || chart.panels.length === 1);

for (const size of SIZES) {
  describe(`drawings of any values (${size})`, () => {
    test('every known value is drawn once, and no other', () => {
      for (const chart of charts) {
        const drawn = layOut(chart, size)
          .marks.filter((mark) => 'value' in mark && mark.value !== undefined)
          .map((mark) => mark as DataBar | DotMark | TickMark)
          .map((mark) => `${mark.panelId}/${mark.seriesId}/${mark.positionId}=${mark.value}`);
        assert.deepEqual(drawn.sort(), knownValues(chart).sort(), chart.id);
      }
    });

    test('bars are as long as their values: one scale for all of a chart', () => {
      for (const chart of charts) {
        const bars = layOut(chart, size).marks.filter(isDataBar);
        const lengthOf = (bar: BarMark) => (isUpright(chart, size) ? bar.height : bar.width);
        const longest = bars.reduce<DataBar | undefined>(
          (best, bar) => (best && extentIn(chart, best) >= extentIn(chart, bar) ? best : bar),
          undefined,
        );
        if (!longest || extentIn(chart, longest) === 0) continue;
        const unitsPerValue = lengthOf(longest) / extentIn(chart, longest);
        for (const bar of bars)
          assert.ok(Math.abs(lengthOf(bar) - extentIn(chart, bar) * unitsPerValue) < NEAR, `${chart.id} ${bar.value}`);
      }
    });

    test('what is positive lies on one side of zero, what is negative on the other', () => {
      for (const chart of charts.filter(isSeriesChart)) {
        const scene = layOut(chart, size);
        for (const bar of scene.marks.filter(isDataBar)) {
          const zero = zeroFor(scene, bar, isUpright(chart, size));
          if (isUpright(chart, size)) assert.ok(bar.value >= 0 ? bar.y + bar.height <= zero + NEAR : bar.y >= zero - NEAR, chart.id);
          else assert.ok(bar.value >= 0 ? bar.x >= zero - NEAR : bar.x + bar.width <= zero + NEAR, chart.id);
        }
      }
    });

    test('parts of a stack lie end to end and do not overlap', () => {
      for (const chart of charts.filter((each): each is SeriesChart => each.kind === 'stacked-rows')) {
        const bars = layOut(chart, size).marks.filter(isDataBar);
        for (const stack of Map.groupBy(bars, (bar) => `${bar.panelId} ${bar.positionId}`).values()) {
          for (const side of [stack.filter((bar) => bar.value > 0), stack.filter((bar) => bar.value < 0)]) {
            const spans = side.map((bar) => (isUpright(chart, size) ? [bar.y, bar.height] : [bar.x, bar.width])) as [number, number][];
            const [from, to] = [Math.min(...spans.map(([at]) => at)), Math.max(...spans.map(([at, length]) => at + length))];
            const together = spans.reduce((sum, [, length]) => sum + length, 0);
            if (spans.length > 0) assert.ok(Math.abs(to - from - together) < NEAR, `${chart.id}: ${to - from} for parts of ${together}`);
          }
        }
      }
    });

    test('bars and dots stay within a plot, everything within the drawing', () => {
      for (const chart of charts) {
        const scene = layOut(chart, size);
        for (const mark of scene.marks) {
          if (isDataBar(mark))
            assert.ok(
              scene.plots.some((plot) => contains(plot, mark)),
              `${chart.id} ${mark.value}`,
            );
          if (mark.type === 'dot' && mark.value !== undefined)
            assert.ok(
              scene.plots.some((plot) => contains(plot, { ...mark, width: 0, height: 0 })),
              chart.id,
            );
          if (mark.type !== 'label') continue;
          const { x: left, width } = labelBox(mark);
          assert.ok(
            left >= -1 && left + width <= scene.width + 1,
            `${chart.kind} ${chart.id}: 「${mark.text}」 from ${left} to ${left + width}`,
          );
          assert.ok(mark.y > 8 && mark.y <= scene.height, `${chart.kind} ${chart.id}: 「${mark.text}」 at ${mark.y} of ${scene.height}`);
        }
      }
    });

    test('values at the ends of bars do not cover each other', () => {
      for (const chart of charts) {
        const boxes = layOut(chart, size)
          .marks.filter((mark) => mark.type === 'label' && mark.role === 'value')
          .map((mark) => boxOf(mark as Extract<Scene['marks'][number], { type: 'label' }>));
        boxes.forEach((box, at) => {
          for (const other of boxes.slice(at + 1))
            assert.ok(!overlap(box, other), `${chart.kind} ${chart.id} at ${JSON.stringify([box, other])}`);
        });
      }
    });
  });
}

function knownValues(chart: Chart): string[] {
  if (!isSeriesChart(chart)) return spansOf(chart.steps, chart.kind).map(({ step }) => `steps/${step.id}/${step.id}=${step.value}`);
  return chart.panels.flatMap((panel) =>
    panel.series.flatMap((series) =>
      chart.positions.flatMap((position, at) => {
        const { value } = pointAt(shownPoints(series, chart.view), at);
        return typeof value === 'number' ? [`${panel.id}/${series.id}/${position.id}=${value}`] : [];
      }),
    ),
  );
}

/** How much a bar stands for: for a level of a bridge, how far it is from where the bridge begins. */
function extentIn(chart: Chart, bar: DataBar): number {
  if (isSeriesChart(chart)) return Math.abs(bar.value);
  const span = spansOf(chart.steps, chart.kind).find(({ step }) => step.id === bar.seriesId);
  return span ? Math.abs(span.to - span.from) : 0;
}

function zeroFor(scene: Scene, bar: BarMark, isUpright: boolean): number {
  const rules = scene.marks
    .filter((mark) => mark.type === 'rule' && mark.role === 'zero')
    .map((mark) => mark as Extract<Scene['marks'][number], { type: 'rule' }>);
  const at = (mark: { x1: number; y1: number }) => (isUpright ? mark.y1 : mark.x1);
  const plot = scene.plots.find((each) => contains(each, bar));
  const isIn = ({ x, y, width, height }: Box, { x1, x2, y1, y2 }: (typeof rules)[number]) =>
    x1 >= x - 1 && x2 <= x + width + 1 && y1 >= y - 3 && y2 <= y + height + 3;
  return at(rules.find((mark) => !plot || isIn(plot, mark)) ?? { x1: Number.NaN, y1: Number.NaN });
}

function contains(plot: Box, { x, y, width, height }: Box): boolean {
  return x >= plot.x - NEAR && y >= plot.y - NEAR && x + width <= plot.x + plot.width + NEAR && y + height <= plot.y + plot.height + NEAR;
}

function boxOf({ x, y, anchor, text }: { x: number; y: number; anchor: string; text: string }): Box {
  const width = textWidth(text, FONT_SIZE) * 0.95;
  return { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: y - 11, width, height: 11 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
