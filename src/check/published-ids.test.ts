import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import type { EntryRef } from '../model/entry-ref.ts';
import { idsOf } from '../model/entry-ref.ts';
import { extendLedger } from '../model/ids-ledger.ts';
import type { MovedEntry } from '../model/moved.ts';
import type { Plan } from '../model/plan.ts';
import { idsAreInTheLedger } from './ids-are-in-the-ledger.ts';
import { idsStayPublished } from './ids-stay-published.ts';
import { movesLeadSomewhere } from './moves-lead-somewhere.ts';

const [first, second] = smallPlan.initiatives.map((each) => each.id);
assert.ok(first && second);

/** The plan as published once, with `lost` in its ledger besides. */
function published(changes: Partial<Plan>, lost: readonly string[] = []): Plan {
  const ids = idsOf(smallPlan);
  return { ...smallPlan, publishedIds: extendLedger({ ...ids, initiatives: [...ids.initiatives, ...lost] }, ids), ...changes };
}

const to = (from: EntryRef, target: EntryRef) => ({ from, to: target });

test('a plan as it was published has nothing to say', () => {
  for (const rule of [idsStayPublished, idsAreInTheLedger, movesLeadSomewhere]) assert.deepEqual(rule.check(published({})), []);
});

test('a plan without a ledger is not held to one', () => {
  for (const rule of [idsStayPublished, idsAreInTheLedger]) assert.deepEqual(rule.check({ ...smallPlan, publishedIds: null }), []);
});

test('a published id that is gone is named, with the line to write', () => {
  const [problem, ...rest] = idsStayPublished.check(published({}, ['old-name']));
  assert.equal(rest.length, 0);
  assert.match(problem?.message ?? '', /「initiatives\/old-name」がなくなっています/);
  assert.match(problem?.advice ?? '', /- \{ from: initiatives\/old-name, to: initiatives\//);
  assert.equal(problem?.file, 'ids.yaml');
});

test('a move or a tombstone answers for it, also over several steps', () => {
  const moved = [
    to('initiatives/older', 'initiatives/old'),
    to('initiatives/old', `initiatives/${first}`),
    { from: 'initiatives/gone', gone: '統合' } as const,
  ];
  const plan = published({ moved }, ['older', 'old', 'gone']);
  assert.deepEqual(idsStayPublished.check(plan), []);
  assert.deepEqual(movesLeadSomewhere.check(plan), []);
});

test('what stood on a page that is gone as a whole needs no line of its own', () => {
  const moved = [{ from: 'pages/glossary', gone: '用語のページを終えました' } as const];
  assert.deepEqual(idsStayPublished.check(published({ glossary: [], moved })), []);
  assert.ok(smallPlan.glossary.length > 0);
  assert.equal(idsStayPublished.check(published({ glossary: [] })).length, smallPlan.glossary.length + 1);
});

test('moves to nowhere, in a circle, twice, from what is in use, and from what never was, are all told', () => {
  const messages = (moved: readonly MovedEntry[], lost: string[] = ['old', 'older']) =>
    movesLeadSomewhere.check(published({ moved }, lost)).map((each) => each.message);
  assert.match(messages([to('initiatives/old', 'initiatives/nowhere')]).join(), /移転先「initiatives\/nowhere」がありません/);
  assert.equal(messages([to('initiatives/old', 'initiatives/older'), to('initiatives/older', 'initiatives/old')]).length, 2);
  assert.match(messages([to('initiatives/old', `initiatives/${first}`), to('initiatives/old', `initiatives/${second}`)]).join(), /2回/);
  assert.match(messages([to(`initiatives/${first}`, `initiatives/${second}`)]).join(), /今も使われています/);
  assert.match(messages([to('initiatives/never', `initiatives/${first}`)]).join(), /公開されたことがありません/);
});

test('a new id asks for the ledger to be written', () => {
  const ids = idsOf(smallPlan);
  const plan = published({ publishedIds: { ...ids, initiatives: ids.initiatives.slice(1) } });
  const [problem] = idsAreInTheLedger.check(plan);
  assert.ok(problem?.message.includes(`initiatives/${first}`), problem?.message);
  assert.match(problem?.advice ?? '', /npm run ids/);
});

test('the ledger only ever grows', () => {
  const ledger = extendLedger({ ...idsOf(smallPlan), initiatives: ['long-gone'] }, idsOf(smallPlan));
  assert.deepEqual(ledger.initiatives, ['long-gone', ...idsOf(smallPlan).initiatives]);
});
