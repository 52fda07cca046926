import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../load/read-plan.ts';
import { buildFlow } from './flow.ts';

const flowOf = async (folder: string) => {
  const { plan } = await readPlan(folder);
  assert.ok(plan);
  return { plan, flow: buildFlow(plan) };
};
const { plan, flow } = await flowOf('content');

test('one square is one initiative, each once', () => {
  const squares = flow.policies.flatMap(({ categories }) => categories.flatMap(({ ended, current }) => [...ended, ...current]));
  assert.equal(squares.length, 65);
  assert.deepEqual(squares.map(({ initiativeId }) => initiativeId).sort(), plan.initiatives.map(({ id }) => id).sort());
});

test('what ended stands left of the line; what is new at the right end', () => {
  const digital = flow.policies[0]?.categories[1];
  assert.ok(digital);
  assert.deepEqual(new Set(digital.ended.map(({ glyph }) => glyph.kind)), new Set(['ended']));
  assert.equal(digital.current.map(({ glyph }) => glyph.kind[0]).join(''), 'c'.repeat(14) + 'n'.repeat(5));
});

test('squares and numbers agree, by category, policy and plan', () => {
  for (const policy of flow.policies) {
    for (const { ended, current, counts } of policy.categories) {
      const continued = current.filter(({ glyph }) => glyph.kind === 'continued').length;
      assert.equal(counts.former, ended.length + continued);
      assert.equal(counts.current, current.length);
    }
    assert.equal(
      policy.counts.former,
      policy.categories.reduce((sum, { counts }) => sum + counts.former, 0),
    );
  }
  assert.deepEqual(flow.counts, { former: 53, current: 53, byChange: [12, 41, 12], merged: 4 });
});

test('only an ended one whose target is named shows an arrow', () => {
  const merged = flow.policies.flatMap(({ categories }) => categories.flatMap(({ ended }) => ended)).filter(({ glyph }) => glyph.isMerged);
  assert.deepEqual(merged.map(({ initiativeId }) => initiativeId).sort(), [
    'procedure-manuals',
    'process-standardization',
    'role-division',
    'work-support-team',
  ]);
});

test('the sentence says the picture', () => {
  assert.equal(
    flow.summary,
    '前期アクションプランの53の取組は、継続41・廃止12（うち集約先が分かるもの4）となりました。新規12が加わり、後期アクションプランは53の取組です。',
  );
});

test('several changes of a kind keep apart, and a plan without new ones does not speak of them', async () => {
  const { flow } = await flowOf('tests/fixtures/second-plan');
  const looks = flow.changes.map(({ glyph }) => `${glyph.kind}${glyph.variant}`);
  assert.deepEqual(looks, ['ended0', 'ended1', 'continued0', 'continued1']);
  assert.doesNotMatch(flow.summary, /加わり/);
});
