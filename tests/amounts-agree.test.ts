import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { amountsAddUp } from '../src/check/amounts-add-up.ts';
import type { VintageFile } from '../src/model/effect-amounts.ts';
import { makeVintage } from '../src/model/make-vintage.ts';
import type { Plan } from '../src/model/plan.ts';
import { buildRecords } from '../src/search/records.ts';
import { buildEffects } from '../src/views/effects.ts';
import { smallPlan } from './fixtures/small-plan.ts';

/** A plan in millions of yen, in whose own words the middle year is still 算定中. */
const plan = planWith({
  id: 'first',
  order: 1,
  name: '当初',
  title: '当初の試算',
  years: { 2018: 'forecast', 2019: 'forecast', 2020: 'forecast' },
  rows: [{ policy: '1', amounts: { 2018: 10, 2019: 'pending', 2020: 11.25 }, total: 'pending' }],
  total: { amounts: { 2018: 10, 2019: 'pending', 2020: 11.25 }, total: 'pending' },
});

describe('a plan with an amount that is not yet known', () => {
  test('adds up for its reader where it adds up for its editor', () => {
    assert.deepEqual(amountsAddUp.check(plan), []);
    assert.deepEqual(
      buildEffects(plan)?.checks.filter(({ agrees }) => !agrees),
      [],
    );
  });

  test('has no running sum after it, in the sentence as in the table', () => {
    const sentence = buildEffects(plan)?.charts.find(({ id }) => id === 'cumulative')?.summary ?? '';
    assert.match(sentence, /平成30年度の10\.00百万円/);
    assert.doesNotMatch(sentence, /21\.25|令和2年度に/);
    assert.match(sentence, /令和元年度の額が算定中/);
  });

  test('is found by what it prints', () => {
    const text = JSON.stringify(buildRecords(plan).find(({ address }) => address === '/effects/'));
    assert.match(text, /11\.25/);
    assert.match(text, /算定中/);
    assert.doesNotMatch(text, /11\.3|未定/);
  });
});

function planWith(...files: readonly VintageFile[]): Plan {
  const settings: Plan['settings'] = {
    ...smallPlan.settings,
    lastYear: 2020,
    words: { ...smallPlan.settings.words, open: '算定中' },
    effects: { unit: '百万円', roundingTolerance: 0 },
  };
  const made = files.map((file) => makeVintage(file, settings));
  assert.deepEqual(
    made.flatMap(({ problems }) => problems),
    [],
  );
  return { ...smallPlan, settings, vintages: made.map(({ vintage }) => vintage) };
}
