import assert from 'node:assert/strict';
import { test } from 'node:test';
import { live, whoHas } from '../../tests/fixtures/clerk.ts';
import { planOf } from '../../tests/fixtures/plan-in-time.ts';
import { everyDay, randomHistory } from '../../tests/fixtures/random-histories.ts';
import { stateOf } from './state-of.ts';

const PLANS = 40;

test(`in ${PLANS} plans the state of every day is what living through the days would have told`, () => {
  const days = everyDay();
  const seen = new Set<string>();
  for (let seed = 1; seed <= PLANS; seed += 1) {
    const plan = planOf(randomHistory(seed));
    for (const initiative of plan.initiatives)
      for (const [day, term, note] of live(plan, initiative, days)) {
        const state = stateOf(plan, initiative, day);
        seen.add(state.status);
        const expected = [term, note.status, note.into, [...new Set(note.sections.map((id) => whoHas(plan, id, day)))]];
        const where = `seed ${seed}, ${initiative.id}, ${day}`;
        assert.deepEqual([state.term.id, state.status, state.mergedInto, state.departments], expected, where);
        if (note.name !== '') assert.equal(state.name, note.name, where);
      }
  }
  assert.deepEqual([...seen].sort(), ['active', 'completed', 'ended', 'merged', 'not-begun', 'suspended']);
});
