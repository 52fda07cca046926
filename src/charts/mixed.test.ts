import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paint, textsOf } from '../../tests/fixtures/chart-drawings.ts';
import { exampleOf } from '../../tests/fixtures/chart-examples.ts';
import type { SeriesChart } from './chart.ts';
import { isWorthReaching } from './chart.ts';
import { inUnit } from './choice.ts';
import { drawTables } from './draw-tables.ts';
import { readOut } from './read-out.ts';
import type { PathMark } from './scene.ts';
import { panelToChartjs } from './to-chartjs.ts';
import { layOut } from './to-svg.ts';

const SIZES = ['wide', 'narrow'] as const;
const share = exampleOf('indicator-share');
const area = exampleOf('indicator-area');
const money = exampleOf('indicator-money');
const term = exampleOf('indicator-term');

describe('a level and what is held against it', () => {
  test('every value is written in the unit of the chart, and every gap in its own words', () => {
    for (const size of SIZES) {
      const texts = textsOf(layOut(share, size).marks).join(' ');
      for (const text of ['48.5', '41.2', '集計できず', '未報告', '50.0', '25.0', '（%）', '↓ 低いほどよい'])
        assert.ok(texts.includes(text), `${size}: ${text}`);
    }
    assert.deepEqual(readOut(share, '2023'), { heading: '令和5年度', lines: ['目標：45.0%', '実績：集計できず'] });
    assert.match(drawTables(share), /令和5年度<\/a><\/th><td class="number">45\.0<\/td><td class="number">集計できず<\/td>/);
  });

  test('a level holds for the whole of its position and is not drawn where there is none', () => {
    const scene = layOut(exampleOf('indicator-people'), 'wide');
    const [level, ...others] = scene.marks.filter((mark): mark is PathMark => mark.type === 'path' && mark.hasSeam === true);
    const plot = scene.plots[0];
    assert.ok(level && plot);
    assert.deepEqual(others, []);
    const pitch = plot.width / 4;
    const [from] = level.points[0] ?? [0];
    const [to] = level.points.at(-1) ?? [0];
    assert.ok(
      Math.abs(from - (plot.x + pitch)) < 2 && Math.abs(to - (plot.x + plot.width)) < 2,
      'from the second position to the end of the last',
    );
    for (let at = 0; at < level.points.length; at += 2) assert.equal(level.points[at]?.[1], level.points[at + 1]?.[1], 'level');
  });

  test('points may fill their plot, bars begin at zero', () => {
    const ticksOf = (chart: SeriesChart) =>
      layOut(chart, 'wide').marks.flatMap((mark) =>
        mark.type === 'label' && mark.role === 'axis' && /\d/.test(mark.text) ? [mark.text] : [],
      );
    assert.ok(ticksOf(share).includes('0'));
    assert.ok(!ticksOf(area).includes('0'));
    assert.ok(layOut(area, 'narrow').marks.every((mark) => mark.type !== 'rule' || mark.role !== 'zero'));
  });

  test('values change their unit and nothing else does', () => {
    assert.equal(readOut(money, '2024')?.lines[1], '実績：480百万円');
    assert.equal(readOut(inUnit(money, 'hundred-million'), '2022')?.lines[1], '実績：△ 0.35億円');
    assert.equal(readOut(inUnit(money, 'yen'), '2024')?.lines[0], '目標：600,000,000円');
    assert.equal(inUnit(share, 'yen').unit, share.unit, 'a share stays a share');
  });

  test('in the browser the level lies over the bars, stepped, and a gap stays open', () => {
    const { type, data, options } = panelToChartjs(share, share.panels[0] as SeriesChart['panels'][0], 'down', paint);
    const [level, bars] = data.datasets;
    assert.equal(type, 'bar');
    assert.deepEqual([level?.type, level && 'stepped' in level && level.stepped, level?.order], ['line', 'middle', -1]);
    assert.deepEqual([bars?.type, bars?.data], ['bar', [48.5, null, 41.2, null, null, null]]);
    assert.equal(options?.indexAxis, 'x', 'upright on a phone, too: steps go from left to right');
    assert.deepEqual(data.labels?.[0], ['R4', '']);
  });
});

describe('a single value', () => {
  test('is written as it was given, above one bar with the level across it', () => {
    for (const size of SIZES) {
      const { marks } = layOut(term, size);
      const texts = textsOf(marks);
      for (const text of ['目標　33.3%以下', '実績　32.9%', '↓ 低いほどよい', '0%']) assert.ok(texts.includes(text), `${size}: ${text}`);
      const bar = marks.find((mark) => mark.type === 'bar' && mark.value === 32.9);
      const level = marks.find((mark) => mark.type === 'tick');
      assert.ok(bar?.type === 'bar' && level?.type === 'tick');
      assert.ok(level.x > bar.x + bar.width, 'the value stays below the level');
      assert.ok(level.y1 < bar.y && level.y2 > bar.y + bar.height, 'the level crosses the whole bar');
    }
  });

  test('that is not there yet says so, and the level stands alone', () => {
    const { marks } = layOut(exampleOf('indicator-term-open'), 'narrow');
    assert.ok(textsOf(marks).includes('実績　未報告'));
    assert.ok(marks.some((mark) => mark.type === 'tick' && mark.value === 85));
    assert.ok(!marks.some((mark) => mark.type === 'bar' && mark.value !== undefined));
  });

  test('has a table of a row each, since it has no position to name', () => {
    const rows = [...drawTables(term).matchAll(/<th scope="row">(.*?)<\/th><td class="number">(.*?)<\/td>/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    assert.deepEqual(rows, [
      ['目標', '33.3%以下'],
      ['実績', '32.9'],
    ]);
  });

  test('has nothing to reach for', () => {
    assert.equal(isWorthReaching(term), false);
    assert.equal(isWorthReaching(share), true);
  });
});
