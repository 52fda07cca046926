import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chartExamples } from '../../tests/fixtures/chart-examples.ts';
import { randomMixed, randomSeriesChart, randomStackedRows, randomStepsChart } from '../../tests/fixtures/random-charts.ts';
import type { BarMark, Box, LabelMark, Mark, Scene } from './scene.ts';
import { labelBox } from './scene.ts';
import { layOut } from './to-svg.ts';

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1);
const charts = [
  ...chartExamples,
  ...SEEDS.map(randomStackedRows),
  ...SEEDS.map(randomMixed),
  ...SEEDS.slice(0, 80).flatMap((seed) => [
    randomSeriesChart(seed, 'columns'),
    randomSeriesChart(seed, 'lines'),
    randomStepsChart(seed, 'bridge'),
    randomStepsChart(seed, 'bars'),
  ]),
];

for (const size of ['wide', 'narrow'] as const) {
  describe(`texts have room of their own (${size})`, () => {
    const scenes = charts.map((chart) => ({ name: `${chart.kind} ${chart.id}`, scene: layOut(chart, size) }));

    for (const [what, clashes] of Object.entries({
      'no text meets another text': textsOnTexts,
      'no text meets a line': textsOnLines,
      'no text lies on a bar or a dot but the names within bars': textsOnMarks,
      'a name within a bar is within its own bar': namesBesideBars,
    }))
      test(what, () => {
        for (const { name, scene } of scenes) assert.deepEqual(clashes(scene), [], name);
      });
  });
}

function textsOnTexts({ marks }: Scene): string[] {
  const labels = marks.filter(isLabel);
  return labels.flatMap((one, at) =>
    labels.slice(at + 1).flatMap((other) => (overlap(labelBox(one), labelBox(other)) ? `${one.text} × ${other.text}` : [])),
  );
}

function textsOnLines({ marks }: Scene): string[] {
  const lines = marks.flatMap(linesOf);
  return marks.filter(isLabel).flatMap((label) => {
    const line = lines.find((each) => crosses(each, labelBox(label)));
    return line ? [`${label.text} × ${line.join(' ')}`] : [];
  });
}

function textsOnMarks({ marks }: Scene): string[] {
  const shapes = marks.flatMap((mark): Box[] => {
    if (mark.type === 'bar' && mark.width > 0 && mark.height > 0) return [mark];
    return mark.type === 'dot' ? [{ x: mark.x - 5, y: mark.y - 5, width: 10, height: 10 }] : [];
  });
  const texts = marks.filter(isLabel).filter(({ role }) => role !== 'inside');
  return texts.filter((label) => shapes.some((shape) => overlap(shape, labelBox(label)))).map(({ text }) => text);
}

function namesBesideBars({ marks }: Scene): string[] {
  const bars = marks.filter((mark): mark is BarMark => mark.type === 'bar');
  return marks
    .filter(isLabel)
    .filter((label) => label.role === 'inside' && bars.filter((bar) => overlap(bar, labelBox(label))).length !== 1)
    .map(({ text }) => text);
}

function isLabel(mark: Mark): mark is LabelMark {
  return mark.type === 'label';
}

function linesOf(mark: Mark): Line[] {
  if (mark.type === 'rule') return [[mark.x1, mark.y1, mark.x2, mark.y2]];
  if (mark.type === 'tick') return [[mark.x, mark.y1, mark.x, mark.y2]];
  if (mark.type !== 'path') return [];
  return mark.points.slice(1).map(([x, y], at): Line => [...(mark.points[at] ?? [x, y]), x, y] as const);
}

/** True where a straight line runs through a box: it is cut to the box on both axes, and something is left. */
function crosses([x1, y1, x2, y2]: Line, box: Box): boolean {
  let [from, to] = [0, 1];
  for (const [start, delta, low, high] of [
    [x1, x2 - x1, box.x, box.x + box.width],
    [y1, y2 - y1, box.y, box.y + box.height],
  ] as const) {
    if (delta === 0 && (start < low || start > high)) return false;
    if (delta === 0) continue;
    const [near, far] = [(low - start) / delta, (high - start) / delta].sort((a, b) => a - b) as [number, number];
    [from, to] = [Math.max(from, near), Math.min(to, far)];
  }
  return from <= to;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
