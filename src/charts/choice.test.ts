import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { YearsChart } from './chart.ts';
import { choose, inUnit, NO_CHOICE, readChoice, readUnit, writeChoice, writeUnit } from './choice.ts';
import { readOut } from './read-out.ts';

const chart: YearsChart = {
  id: 'total',
  kind: 'stacked-columns',
  title: '効果額',
  summary: '',
  unit: '千円',
  places: 0,
  source: '',
  statusLabels: { actual: '実績', forecast: '見込み', open: '未定' },
  view: 'yearly',
  positions: [
    { id: '2022', label: '令和4年度', short: 'R4', note: '実績' },
    { id: '2023', label: '令和5年度', short: 'R5', note: '見込み' },
  ],
  panels: ['old', 'new'].map((id) => ({
    id,
    title: id,
    series: [
      { id: 'a', name: 'A', short: 'A', tone: 'part-1', points: [point(-15_673), point(93_900, 'forecast')] },
      { id: 'b', name: 'B', short: 'B', tone: 'part-2', points: [point(0), point('pending', 'open')] },
    ],
    totals: [point(-15_673), point('pending', 'open')],
  })),
  panelsLabel: '時点',
  totalLabel: '合計',
};

function point(amountThousandYen: number | 'pending', status: 'actual' | 'forecast' | 'open' = 'actual') {
  return { amountThousandYen, status };
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
  const chosen = choose(chart, { ...NO_CHOICE, panelId: 'new', hiddenSeries: ['b'] }) as YearsChart;
  assert.deepEqual(
    chosen.panels.map(({ id, series, totals }) => [id, series.map((each) => each.id), totals]),
    [['new', ['a'], null]],
  );
});

test('the read-out gives every series at a year, with its status, in the chosen unit', () => {
  const one = choose(chart, { ...NO_CHOICE, panelId: 'new' });
  assert.deepEqual(readOut(one, '2022'), {
    heading: '令和4年度',
    lines: ['new　A：△15,673千円（実績）', 'new　B：0千円（実績）', 'new　合計：△15,673千円（実績）'],
  });
  assert.equal(readOut(inUnit(one, '億円'), '2022')?.lines[0], 'new　A：△0.16億円（実績）');
  assert.equal(readOut(one, '1999'), null);
});

test('the unit of the plan needs no word in the address', () => {
  const parameters = new URLSearchParams();
  writeUnit(parameters, '億円', '千円');
  assert.equal(readUnit(parameters), '億円');
  writeUnit(parameters, '千円', '千円');
  assert.equal(parameters.toString(), '');
  assert.equal(readUnit(new URLSearchParams('unit=dollar')), null);
});
