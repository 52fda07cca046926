import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedEffects } from '../../tests/fixtures/printed-effects.ts';
import { randomSeriesChart } from '../../tests/fixtures/random-charts.ts';
import { allEffectCharts } from '../views/effects/effect-charts.ts';
import type { SeriesChart } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import type { BarMark, LabelMark } from './scene.ts';
import { layOut } from './to-svg.ts';
import { noteAt } from './write-value.ts';

const charts = [
  ...allEffectCharts(printedEffects).filter(isSeriesChart),
  ...Array.from({ length: 60 }, (_, seed) => randomSeriesChart(seed, 'columns')),
];

test('what is expected never stands below the word for what is settled', () => {
  for (const chart of charts)
    chart.positions.forEach((_, at) => {
      const note = noteAt(chart, at);
      const said = chart.panels.flatMap(({ series }) => series.map(({ points }) => points[at]?.certainty));
      if (note !== null && chart.view === 'each') assert.deepEqual([...new Set(said)], [certaintyOf(chart, note)], `${chart.id} ${at}`);
    });
});

test('where the first table expects what the latest has settled, each row of the picture says its own', () => {
  const chart = charts.find(({ id }) => id === 'total-by-year');
  assert.ok(chart);
  const labels = layOut(chart, 'wide').marks.filter((mark): mark is LabelMark => mark.type === 'label');
  assert.ok(
    labels.some(({ text, role }) => role === 'name' && text === '（見込み）'),
    'beside the name of the first table',
  );
  assert.deepEqual(
    labels.filter(({ role }) => role === 'note').map(({ text }) => text),
    ['実績', '見込み'],
    'below the values of the latest one only',
  );
});

test('what is expected is hatched, what is settled is plain, whichever table it is of', () => {
  for (const chart of charts) {
    const bars = layOut(chart, 'wide').marks.filter((mark): mark is BarMark => mark.type === 'bar' && mark.value !== undefined);
    for (const bar of bars) {
      const series = chart.panels.find(({ id }) => id === bar.panelId)?.series.find(({ id }) => id === bar.seriesId);
      const at = chart.positions.findIndex(({ id }) => id === bar.positionId);
      if (chart.view === 'each') assert.equal(bar.certainty, series?.points[at]?.certainty, chart.id);
    }
  }
});

function certaintyOf({ certainties }: SeriesChart, note: string): string | undefined {
  return Object.entries(certainties ?? {}).find(([, word]) => word === note)?.[0];
}
