import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MERGING_ROWS, mergingTerm, mergingTermWith } from '../../../tests/fixtures/merging-plan.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Flow } from './flow.ts';
import { buildFlow } from './flow.ts';

function flowOf(term: TermPlan): Flow {
  const flow = buildFlow(term);
  assert.ok(flow);
  return flow;
}

const flow = flowOf(mergingTerm);
const sections = flow.groups.flatMap((group) => group.sections);

test('one square is one initiative, each once', () => {
  const squares = sections.flatMap(({ ended, current }) => [...ended, ...current]);
  assert.deepEqual(squares.map(({ initiativeId }) => initiativeId).sort(), MERGING_ROWS.map(([, id]) => id).sort());
});

test('what ended stands left of the line, those that went on into another next to it; what is new at the right end', () => {
  const drawn = sections.map(({ name, ended, current }) => [
    name,
    ...[ended, current].map((side) => side.map((each) => each.initiativeId)),
  ]);
  assert.deepEqual(drawn, [
    ['(1)窓口', ['stamps', 'forms'], ['queue', 'guide', 'online']],
    ['(2)道', ['lamps', 'parks'], ['patrol']],
    ['(1)歳入', ['land'], ['fees', 'lease']],
  ]);
});

test('squares and numbers agree, by section, top group and plan', () => {
  const countsOf = (rows: typeof MERGING_ROWS) => ({
    former: rows.filter(([, , nameBefore]) => nameBefore !== null).length,
    current: rows.filter(([, , , name]) => name !== null).length,
    byChange: flow.changes.map(({ id }) => rows.filter(([, , , , change]) => change === id).length),
    merged: rows.filter((row) => Array.isArray(row[6]?.mergedInto)).length,
  });
  assert.deepEqual(flow.counts, countsOf(MERGING_ROWS));
  for (const group of flow.groups)
    assert.deepEqual(group.counts, countsOf(MERGING_ROWS.filter(([path]) => path.startsWith(`${group.id}/`))), group.name);
  const paths = ['1/counter', '1/roads', '2/income'];
  for (const [at, { name, counts }] of sections.entries())
    assert.deepEqual(counts, countsOf(MERGING_ROWS.filter(([path]) => path === paths[at])), name);
});

test('only an ended one whose target is named shows an arrow', () => {
  const merged = sections.flatMap(({ ended }) => ended).filter(({ glyph }) => glyph.isMerged);
  assert.deepEqual(
    merged.map(({ initiativeId }) => initiativeId),
    ['forms', 'parks', 'land'],
  );
});

test('the sentence says the picture', () => {
  assert.equal(
    flow.summary,
    '前期プランの9の施策は、継続3・拡充1・廃止4・完了1（うち統合先が分かるもの3）となりました。追加2が加わり、後期プランは6の施策です。',
  );
});

test('several changes of a kind keep apart, and a plan without new ones does not speak of them', () => {
  const without = flowOf(mergingTermWith(MERGING_ROWS.filter(([, , nameBefore, name]) => nameBefore !== null && name !== null)));
  assert.deepEqual(
    flow.changes.map(({ glyph }) => `${glyph.kind}${glyph.variant}`),
    ['ended0', 'ended1', 'continued0', 'continued1', 'new0'],
  );
  assert.equal(without.summary, '前期プランの4の施策は、継続3・拡充1となりました。後期プランは4の施策です。');
});
