import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrokenInTime } from '../../tests/fixtures/broken/break-in-time.ts';
import { all, entry, events } from '../../tests/fixtures/broken/break-in-time.ts';
import { BROKEN_IN_TIME } from '../../tests/fixtures/broken/breaks-in-time.ts';
import { historyParts } from '../../tests/fixtures/history-plan.ts';
import { termParts } from '../../tests/fixtures/plan-in-time.ts';
import type { PlanParts } from '../model/assemble-plan.ts';
import { assemblePlan } from '../model/assemble-plan.ts';
import { checkPlan } from './check-plan.ts';
import { reminders } from './reminders.ts';

/** Everything wrong with the plan of `parts`, in putting it together or in what it says. */
function problemsOf(parts: PlanParts) {
  const { plan, problems } = assemblePlan(parts);
  return [...problems, ...checkPlan(plan).problems];
}

test('the plan that the others are broken copies of is whole', () => assert.deepEqual(problemsOf(historyParts), []));

test('a third term is a folder, and an entry in each that goes on', () => {
  const third = { ...termParts('third', [2026, 2029]), vintages: [] };
  const goesOn = (id: string): BrokenInTime['change'] =>
    entry(id, 'third', { change: 'kept', name: `第3次の${id}`, departments: ['policy'] });
  const kept = {
    ...third,
    term: { ...third.term, outlineOf: 'second', changes: [{ id: 'kept', label: '継続', kind: 'continued' as const }] },
  };
  const parts = all(goesOn('review'), goesOn('paper'), (whole) => ({
    ...whole,
    settings: { ...whole.settings, terms: [...whole.settings.terms, 'third'] },
    site: { updated: '2026-05-01' },
    terms: [...whole.terms, kept],
  }))(historyParts);
  assert.deepEqual(problemsOf(parts), []);
  const [problem, ...rest] = problemsOf(goesOn('chat')(parts));
  assert.equal(rest.length, 0);
  assert.match(problem?.advice ?? '', /outlineOf を消し/);
});

test('what is over on the day its section is split has nowhere to be moved to', () => {
  const toldOf = (date: string) =>
    problemsOf(events('paper', { kind: 'ended', date })(historyParts)).filter(({ rule }) => rule === 'departments-are-there').length;
  assert.deepEqual([toldOf('2023-04-01'), toldOf('2023-04-02')], [0, 1]);
});

describe('every break in time is told by its rule, with its place', () => {
  for (const { what, rule, at, says, change } of BROKEN_IN_TIME)
    test(`${rule}: ${what}`, () => {
      const found = problemsOf(change(historyParts)).filter((problem) => problem.rule === rule);
      const told = found.map(({ file, path, message }) => `${file}#${path.join('/')} ${message}`);
      assert.ok(
        told.some((each) => each.startsWith(`${at} `) && each.includes(says)),
        `${at} ${says}\n  is not among:\n${told.join('\n')}`,
      );
      for (const { message, advice } of found) {
        assert.match(message, /。$/);
        assert.match(advice, /。$/);
        assert.doesNotMatch(`${message}${advice}`, /取組|undefined|null|NaN|\[object/);
      }
    });
});

describe('reminders', () => {
  const of = (changes: Partial<PlanParts>) => reminders(assemblePlan({ ...historyParts, ...changes }).plan).map(({ message }) => message);

  test('of a ledger, as long as the site has no address', () => {
    assert.ok(of({}).some((message) => message.includes('台帳がまだありません')));
    assert.ok(!of({ site: { url: 'https://plan.example.jp/' } }).some((message) => message.includes('台帳')));
  });

  test('of a term that is over', () => {
    assert.ok(of({ site: { updated: '2026-04-01' } }).some((message) => message.includes('は 2026-03-31 に終わっています')));
    assert.ok(!of({ site: { updated: '2026-03-31' } }).some((message) => message.includes('終わっています')));
  });
});
