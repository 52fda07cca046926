import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { contains, rangesOf, searchable, searchableQuery } from './normalise.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['ＢＰＲの推進', 'bpr'],
  ['B P Rの推進', 'BPR'],
  ['BPRの推進', 'b p r の推進'],
  ['市長と職員の意見交換会（M STEP）', 'mstep'],
  ['市長と職員の意見交換会（M STEP）', '(M S T E P)'],
  ['デジタルデバイス対応', 'ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲｽ'],
  ['デジタルデバイス対応', 'でじたる'],
  ['ﾃﾞｼﾞﾀﾙ化', 'デジタル化'],
  ['サーバの更新', 'サーバー'],
  ['サーバーの更新', 'サーバ更新'.slice(0, 3)],
  ['サ－バ－の更新', 'サーバー'],
  ['メンター制度', 'メンタ制度'],
  ['メンタ制度', 'めんたー'],
  ['コンピュータ室', 'コンピューター室'],
  ['ファシリティマネジメント', 'マネージメント'],
  ['取組みの推進', '取り組みの推進'],
  ['取り組みの推進', '取組の推進'],
  ['取組の推進', '取組み'],
  ['行政手続のオンライン化', '手続きのオンライン'],
  ['手続きの拡大', '手続の拡大'],
  ['既存事業見直しと重点投資', '見直と重点'],
  ['既存事業の見直', '見直し'],
  ['障がい者雇用の促進', '障害者雇用'],
  ['障害者雇用', '障がい者'],
  ['引越しの手続き', '引っ越し手続'.slice(0, 4)],
  ['引越の届出', '引っ越し'],
  ['引っ越し', '引越し'],
  ['ふるさと納税寄附額', 'ふるさと納税寄付'],
  ['支払いのキャッシュレス対応', '支払のキャッシュレス'],
  ['ワーク・ライフ・バランス', 'ワークライフバランス'],
  ['R4～R9', 'r4〜r9'],
  ['合計 2,611,600 千円', '2611600'],
  ['合計 2611600', '2,611,600'],
  ['澤田', '沢田'],
  ['①財政', '1財政'],
  ['△ 62,493', '-62,493'],
  ['PPP/PFI対象案件', 'PPP・PFI'],
  ['市長と職員の意見交換（M STEP）', 'M-STEP'],
  ['設計施工一括発注(DB)方式', 'DB方式'],
  ['DB方式', '(DB)方式'],
  ['「情報発信」の課', '情報発信の'],
  ['自治体情報システムの標準・共通化', '標準化'],
  ['自治体情報システムの標準・共通化', '共通化'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['メンタルヘルス', 'メンター'],
  ['ビルの管理', 'ビール'],
  ['カーシェアリング', 'カーテン'],
  ['学びの場', 'カー'],
  ['BPRの推進', 'BPO'],
  ['1,234件', '12345'],
  ['(1)行政経営', '1行政'],
  ['1/2', '12'],
  ['R4-R9', 'R4R9'],
  ['多様な手法の導入', '（手法）'],
  ['標準・共通の型', '標準化'],
  ['標準化', '標準性'],
  ['取組', ''],
  ['取組', ' 　'],
];

for (const [text, query] of SAME)
  test(`「${query}」 is in 「${text}」`, () => {
    assert.ok(contains(searchable(text), searchableQuery(query)));
    assert.ok(rangesOf(text, searchableQuery(query)).length > 0);
  });

for (const [text, query] of DIFFERENT)
  test(`「${query}」 is not in 「${text}」`, () => {
    assert.ok(!contains(searchable(text), searchableQuery(query)));
    assert.deepEqual(rangesOf(text, searchableQuery(query)), []);
  });

test('every piece of a text is found in it, whole words or not', () => {
  for (const line of sampleLines()) {
    const characters = line.match(/[\s\S][\p{M}゛゜ﾞﾟ]*/gu) ?? [];
    for (let from = 0; from < characters.length; from++)
      for (let length = 1; length <= 9 && from + length <= characters.length; length++) {
        const piece = characters.slice(from, from + length).join('');
        const query = searchableQuery(piece);
        if (query.literal !== '') assert.ok(contains(searchable(line), query), `「${piece}」 of 「${line}」`);
      }
  }
});

test('what is marked is what was asked for, in the original text', () => {
  for (const line of sampleLines())
    for (const { start, end } of rangesOf(line, searchableQuery(line.slice(2, 6)))) {
      const marked = searchable(line.slice(start, end));
      assert.ok(contains(marked, searchableQuery(line.slice(2, 6))), `「${line.slice(start, end)}」 of 「${line}」`);
    }
});

test('a mark covers the spelling in the text, with its spaces and its okurigana', () => {
  const marked = (text: string, query: string) => rangesOf(text, searchableQuery(query)).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(marked('全庁でB P Rの推進、B P Rの検討', 'bpr'), ['B P R', 'B P R']);
  assert.deepEqual(marked('新しい取り組みと取組', '取組'), ['取組']);
  assert.deepEqual(marked('新しい取り組みを', '取組を'), ['取り組みを']);
  assert.deepEqual(marked('ﾃﾞｼﾞﾀﾙ化', 'デジ'), ['ﾃﾞｼﾞ']);
  assert.deepEqual(marked('サーバの更新', 'サーバー'), ['サーバ']);
  assert.deepEqual(marked('メンタの更新', 'メンターの'), ['メンタの']);
});

test('making a text searchable twice changes nothing', () => {
  for (const line of sampleLines()) {
    const { literal } = searchable(line);
    assert.equal(searchable(literal).literal, literal);
  }
});

/** Sentences of all kinds of script, among them this program's own messages. */
function sampleLines(): string[] {
  const fixed = [...SAME.map(([text]) => text), 'が゛か\u3099ﾊﾟﾋﾟ㌔㍿ﬁ', '葛\u{e0100}城市の取り組み', 'İstanbul Ⅲ ｱｲｳ', '𠮷野家🏛️の取組み'];
  const messages = readFileSync(new URL('../format.ts', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [...fixed, ...messages.map((line) => line.trim())];
}
