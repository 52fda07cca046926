import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallParts, smallTerm, smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildInitiative } from './initiative.ts';

function view(id: string) {
  return buildInitiative(smallTerm, id);
}

test('a renamed initiative shows both names, one that kept its name does not', () => {
  assert.equal(view('mentor').facts.name, 'フォロー制度');
  assert.deepEqual(view('mentor').previousName, { heading: '前期の名称', text: 'メンター制度' });
  assert.equal(view('review').previousName, null);
});

test('an ended initiative keeps its page under its former name', () => {
  assert.equal(view('manual').facts.name, '手順書の作成');
  assert.equal(view('manual').facts.hasEnded, true);
});

test('each Try that names it says under which heading, and in what words where they differ', () => {
  assert.deepEqual(view('mentor').mentions?.entries, [
    {
      title: '① 効率を高める',
      address: '/late/try/1/#existing-mentor',
      heading: '今ある施策（前期）',
      notes: ['ここでの表記：フォローの制度'],
    },
  ]);
  assert.equal(view('manual').mentions?.entries[0]?.heading, '統合するもの');
  assert.deepEqual(view('bpr').mentions?.entries[0], {
    title: '① 効率を高める',
    address: '/late/try/1/#new-bpr',
    heading: '新しい施策・先行実施済',
    notes: ['ここでの担当：政策課・デジタル課', '※外部評価を追加'],
  });
});

test('siblings are the others of its category; its places gather the lines of table and Try', () => {
  assert.deepEqual(
    view('bpr').siblings.rows.map(({ name }) => name),
    ['手順書の作成', '業務調査'],
  );
  assert.deepEqual(view('bpr').places, {
    heading: '出典',
    document: '見本計画の冊子',
    sections: [{ section: '', link: { label: '3・8行', address: '/source/small-plan/#L3' } }],
  });
});

test('a page of an initiative that ended says first what became of it, and never what the plan does not say', () => {
  assert.equal(view('manual').story.sentence, '「BPRの推進」に統合されました。前期プランの施策で、後期プランにはありません。');
  assert.equal(view('survey').story.sentence, '見直しは「廃止」で、後期プランにはありません。前期プランの施策です。');
});

test('a page says that the plan says no more, unless it does', () => {
  assert.equal(view('survey').nothingMore, 'このページに示したことのほかに、この施策の内容や予定は、原資料に記載がありません。');
  const [first, ...others] = smallParts.initiatives;
  assert.ok(first);
  const told = { ...first, terms: { ...first.terms, late: { ...first.terms.late, schedule: { 2018: '実施' } } } };
  assert.equal(buildInitiative(smallTermWith({ initiatives: [told, ...others] }), first.id).nothingMore, undefined);
  assert.match(buildInitiative(smallTermWith({ documentLines: {} }), 'survey').nothingMore ?? '', /このサイトに載せている計画の内容/);
});

test('the description tells term, change, department and former name in one breath', () => {
  assert.equal(
    view('mentor').head.description,
    '後期プランの施策「フォロー制度」。見直しは継続、担当は政策課。前期の名称は「メンター制度」。',
  );
  assert.equal(view('manual').head.description, '前期プランの施策「手順書の作成」。見直しは廃止（統合）、担当は政策課。');
});
