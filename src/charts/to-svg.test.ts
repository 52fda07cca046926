import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSigned } from '../format.ts';
import type { StepsChart } from './chart.ts';
import { drawSigned } from './draw-signed.ts';
import { drawTables } from './draw-tables.ts';
import { toSvg } from './to-svg.ts';

const bridge: StepsChart = {
  id: 'bridge',
  kind: 'bridge',
  title: '差の内訳',
  summary: '',
  valueLabel: '人数',
  unit: { id: 'people', name: '人', factor: 1, decimals: 0 },
  units: [],
  gaps: { unknown: '集計中', 'not-applicable': '対象外' },
  source: '',
  certainties: null,
  axisLabel: '差',
  steps: [
    { id: 'start', label: '初め', tone: 'muted', role: 'level', value: 2_674_093, certainty: 'known', note: null },
    { id: 'one', label: '<I> & "業務"', tone: 'loss', role: 'change', value: -191_326, certainty: 'known', note: null },
    { id: 'two', label: 'III', tone: 'gain', role: 'change', value: 152_675, certainty: 'estimated', note: null },
    { id: 'end', label: '終わり', tone: 'loss', role: 'level', value: 2_635_442, certainty: 'estimated', note: null },
  ],
};

test('a drawing is named and described by the words beside it, and holds real text', () => {
  const svg = toSvg(bridge, 'wide');
  assert.match(svg, /role="img" aria-labelledby="chart-bridge-heading" aria-describedby="chart-bridge-summary"/);
  for (const text of ['2,674,093', '△ 191,326', '152,675', '2,635,442（差 △ 38,651）']) assert.ok(svg.includes(`>${text}</text>`), text);
});

test('names are text, never markup', () => {
  assert.ok(toSvg(bridge, 'narrow').includes('&lt;I&gt; &amp; &quot;業務&quot;'));
});

test('a drawing carries no style, no script and no address, and its ids are its own', () => {
  for (const size of ['wide', 'narrow'] as const) {
    const svg = toSvg(bridge, size);
    assert.doesNotMatch(svg, /style=|<script|href=| on[a-z]+=/);
    for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) assert.ok(id?.startsWith(`bridge-${size}-`), id);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) assert.ok(svg.includes(`id="${id}"`), id);
  }
});

test('a bar of a bridge begins where the one before it ends, and points to where it leads: less is never drawn as more', () => {
  for (const size of ['wide', 'narrow'] as const) {
    const bars = [...toSvg(bridge, size).matchAll(/<path class="bar [^>]* d="M([\d.]+),\S+ L\S+ L([\d.]+),[^>]*data-value/g)];
    const [, loss, gain, end] = bars.map(([, from, tip]) => ({ from: Number(from), tip: Number(tip) }));
    assert.ok(loss && gain && end);
    assert.ok(loss.tip < loss.from, 'a loss points to the left');
    assert.ok(gain.tip > gain.from, 'a gain points to the right');
    assert.ok(end.tip < end.from, 'a level below the first one points to the left, like every loss');
    assert.ok(Math.abs(gain.from - loss.tip) < 0.1, 'the gain starts where the loss ends');
    assert.ok(Math.abs(end.tip - gain.tip) < 0.1, 'the last level ends where the gain ends');
    assert.ok(Math.abs(end.from - loss.from) < 0.1, 'both are measured from the first level');
  }
});

test('numbers in HTML have △ for the eye and マイナス for the ear, and the word of the chart where there is none', () => {
  assert.equal(
    drawSigned(formatSigned(-62_493, 0)),
    '<span aria-hidden="true">△ </span><span class="visually-hidden">マイナス</span>62,493',
  );
  const gaps = bridge.steps.map((step, at) => ({ ...step, value: at === 0 ? ('unknown' as const) : ('not-applicable' as const) }));
  const cells = [...drawTables({ ...bridge, steps: gaps }).matchAll(/<td class="number">([^<]*)/g)].map(([, text]) => text);
  assert.deepEqual(cells, ['集計中', '対象外', '対象外', '対象外']);
});
