import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../tests/fixtures/small-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import { buildInitiative } from './initiative.ts';
import { describeInitiative } from './initiative-description.ts';

function view(id: string) {
  const initiative = indexOf(smallTerm).initiatives.get(id);
  assert.ok(initiative);
  return buildInitiative(smallTerm, initiative);
}

test('a renamed initiative shows both names, one that kept its name does not', () => {
  assert.equal(view('mentor').name, 'フォロー制度');
  assert.equal(view('mentor').previousName, 'メンター制度');
  assert.equal(view('mentor').isRenamed, true);
  assert.equal(view('review').isRenamed, false);
});

test('an ended initiative keeps its page under its former name', () => {
  assert.equal(view('manual').name, '手順書の作成');
  assert.equal(view('manual').hasEnded, true);
});

test('each Try that names it says under which heading, and in what words where they differ', () => {
  assert.deepEqual(
    view('mentor').mentions.map(({ heading, nameThere, address }) => ({ heading, nameThere, address })),
    [{ heading: '今ある施策（前期）', nameThere: 'フォローの制度', address: '/late/try/1/#existing-mentor' }],
  );
  assert.equal(view('manual').mentions[0]?.heading, '統合するもの');
  assert.deepEqual(
    view('bpr').mentions[0]?.departmentsThere?.map(({ label }) => label),
    ['政策課', 'デジタル課'],
  );
});

test('siblings are the others of its category; the source gathers the lines of table and Try', () => {
  assert.deepEqual(
    view('bpr').siblings.map(({ name }) => name),
    ['手順書の作成', '業務調査'],
  );
  assert.deepEqual(view('bpr').source, [3, 8]);
});

test('the description tells term, change, department and former name in one breath', () => {
  assert.equal(
    describeInitiative(smallTerm, view('mentor')),
    '後期プランの施策「フォロー制度」。見直しは継続、担当は政策課。前期の名称は「メンター制度」。',
  );
  assert.equal(describeInitiative(smallTerm, view('manual')), '前期プランの施策「手順書の作成」。見直しは廃止（統合）、担当は政策課。');
});
