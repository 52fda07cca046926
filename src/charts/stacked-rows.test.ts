import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../../tests/fixtures/chart-drawings.ts';
import { exampleOf } from '../../tests/fixtures/chart-examples.ts';
import { isWorthReaching } from './chart.ts';
import { drawTables } from './draw-tables.ts';
import { symbolOf, textureOf, variantAt } from './texture.ts';
import { layOut, toSvg } from './to-svg.ts';

const byYear = exampleOf('grades-by-year');
const byHalf = exampleOf('grades-by-half');

test('no two of eight ranked series are alike without colour', () => {
  const series = byHalf.panels[0]?.series ?? [];
  const patterns = series.map(({ tone }, at) => JSON.stringify([tone === 'absent', textureOf(tone, 'known', variantAt(series, at))]));
  assert.equal(series.length, 9);
  assert.equal(new Set(patterns).size, 9, 'eight values, and none reported');
});

test('what is poor has another symbol than what is good, in the legend and in the rows', () => {
  assert.notEqual(symbolOf('poor'), symbolOf('good'));
  for (const size of ['wide', 'narrow'] as const) {
    const symbols = layOut(byYear, size).marks.flatMap((mark) =>
      mark.type === 'label' && mark.symbol ? [`${mark.text[0]} ${symbolOf(mark.symbol)}`] : [],
    );
    assert.deepEqual([...new Set(symbols)].sort(), ['A disc', 'B ring', 'C lozenge', 'S disc', '対 dash']);
  }
});

test('every count that is not zero is written in its row, beside the total', () => {
  for (const size of ['wide', 'narrow'] as const) {
    const texts = textsOf(layOut(byYear, size).marks);
    for (const text of ['S 2', 'A 30', 'B 12', 'C 1', '対象外 4', '未報告 4', '計 53件', '計 58件'])
      assert.ok(texts.includes(text), `${size}: ${text}`);
    assert.ok(!texts.includes('未報告 0'), 'nothing is said of what is not there');
  }
});

test('what has no grade and what was not reported stand apart, in words and in the table', () => {
  const table = drawTables(byYear);
  for (const name of ['対象外', '未報告']) assert.ok(table.includes(`<th scope="col" class="number">${name}</th>`), name);
  const tones = new Map(byYear.panels[0]?.series.map(({ short, tone }) => [short, tone]));
  assert.notEqual(tones.get('対象外'), tones.get('未報告'));
});

test('a period that is not known says so in the words of the chart', () => {
  for (const size of ['wide', 'narrow'] as const) assert.ok(textsOf(layOut(byHalf, size).marks).includes('未公表'), size);
  assert.match(drawTables(byHalf), /令和6年度下半期<\/th>(<td class="number">未公表<\/td>)+/);
});

test('a row of the table leads to the page of its period', () => {
  assert.ok(drawTables(byYear).includes('<th scope="row"><a href="/progress/2022/">令和4年度</a></th>'));
});

test('all is written in the drawing, so it stays one', () => {
  assert.equal(isWorthReaching(byYear), false);
  assert.match(toSvg(byYear, 'wide'), /aria-labelledby="chart-grades-by-year-heading" aria-describedby="chart-grades-by-year-summary"/);
});
