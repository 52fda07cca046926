import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeriesChart } from './chart.ts';
import { choose, inUnit, NO_CHOICE, readChoice, readUnit, writeChoice, writeUnit } from './choice.ts';
import { readOut } from './read-out.ts';

const M2 = { id: 'm2', name: 'm²', factor: 1, decimals: 0 };
const HA = { id: 'ha', name: 'ha', factor: 10_000, decimals: 2 };

const chart: SeriesChart = {
  id: 'total',
  kind: 'columns',
  title: '緑地',
  summary: '',
  valueLabel: '面積',
  unit: M2,
  units: [M2, HA],
  gaps: { unknown: '未定', 'not-applicable': '対象外' },
  source: '',
  certainties: { known: '確定', estimated: '推計', open: '未定' },
  view: 'each',
  viewsLabel: '広さの出し方',
  positionsLabel: '年',
  positions: [
    { id: '2022', label: '令和4年度', short: 'R4' },
    { id: '2023', label: '令和5年度', short: 'R5' },
  ],
  panels: ['old', 'new'].map((id) => ({
    id,
    title: id,
    series: [
      { id: 'a', name: 'A', short: 'A', tone: 'muted', points: [point(-15_673), point(93_900, 'estimated')] },
      { id: 'b', name: 'B', short: 'B', tone: 'accent', points: [point(0), point('unknown', 'open')] },
    ],
    totals: [point(-15_673), point('unknown', 'open')],
  })),
  panelsLabel: '時点',
  totalLabel: '合計',
};

function point(value: number | 'unknown', certainty: 'known' | 'estimated' | 'open' = 'known') {
  return { value, certainty };
}

test('an untouched chart leaves no trace in the address', () => {
  const parameters = new URLSearchParams('q=1');
  writeChoice(parameters, chart, NO_CHOICE);
  assert.equal(parameters.toString(), 'q=1');
});

test('a choice survives the way through the address', () => {
  const choice = { view: 'cumulative', panelId: 'new', hiddenSeries: ['b'], positionId: '2023' } as const;
  const parameters = new URLSearchParams();
  writeChoice(parameters, chart, choice);
  assert.equal(decodeURIComponent(parameters.toString()), 'total.view=cumulative&total.panel=new&total.hide=b&total.at=2023');
  assert.deepEqual(readChoice(parameters, chart), choice);
});

test('what an address asks for and the chart does not have is left out', () => {
  const parameters = new URLSearchParams('total.view=sideways&total.panel=none&total.hide=a,b,c&total.at=1999&other.view=cumulative');
  assert.deepEqual(readChoice(parameters, chart), NO_CHOICE);
});

test('beside some of the series the printed total would be wrong, so it goes', () => {
  const chosen = choose(chart, { ...NO_CHOICE, panelId: 'new', hiddenSeries: ['b'] }) as SeriesChart;
  assert.deepEqual(
    chosen.panels.map(({ id, series, totals }) => [id, series.map((each) => each.id), totals]),
    [['new', ['a'], null]],
  );
});

test('the read-out gives every series at a year, with its certainty, in the chosen unit', () => {
  const one = choose(chart, { ...NO_CHOICE, panelId: 'new' });
  assert.deepEqual(readOut(one, '2022'), {
    heading: '令和4年度',
    lines: ['new　A：△ 15,673m²（確定）', 'new　B：0m²（確定）', 'new　合計：△ 15,673m²（確定）'],
  });
  assert.equal(readOut(inUnit(one, 'ha'), '2022')?.lines[0], 'new　A：△ 1.57ha（確定）');
  assert.equal(readOut(one, '1999'), null);
});

test('the unit that is shown first needs no word in the address', () => {
  const parameters = new URLSearchParams();
  writeUnit(parameters, 'ha', 'm2');
  assert.equal(readUnit(parameters, chart.units), HA);
  writeUnit(parameters, 'm2', 'm2');
  assert.equal(parameters.toString(), '');
  assert.equal(readUnit(new URLSearchParams('unit=dollar'), chart.units), null);
  assert.equal(inUnit(chart, 'dollar').unit, M2, 'a unit that a chart does not offer changes nothing');
});
