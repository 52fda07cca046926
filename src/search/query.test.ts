import assert from 'node:assert/strict';
import test from 'node:test';
import { parseQuery, readings } from './query.ts';

/** Words as they are, phrases in [ ], what is left out after a minus. */
function taken(text: string): string {
  const shown = (term: { text: string; isPhrase: boolean }) => (term.isPhrase ? `[${term.text}]` : term.text);
  const { terms, excluded } = parseQuery(text);
  return [...terms.map(shown), ...excluded.map((term) => `-${shown(term)}`)].join(' / ');
}

const CASES: readonly (readonly [string, string])[] = [
  ['消防 採用', '消防 / 採用'],
  ['　消防　採用 ', '消防 / 採用'],
  ['"意見 交換" 職員', '[意見 交換] / 職員'],
  ['「若手職員」 制度', '[若手職員] / 制度'],
  ['“働き方” 改革', '[働き方] / 改革'],
  ['＂働き方＂', '[働き方]'],
  ['「まだ打っている', '[まだ打っている]'],
  ['研修 -派遣', '研修 / -派遣'],
  ['研修 －派遣', '研修 / -派遣'],
  ['研修 -「派遣 研修」', '研修 / -[派遣 研修]'],
  ['-62,493', '-62,493'],
  ['効果額 -62,493', '効果額 / -62,493'],
  ['効果額 －６２', '効果額 / －６２'],
  ['効果額 △ 62,493', '効果額 / △62,493'],
  ['[BPR]', 'BPR'],
  ['【ＢＰＲ】 推進', 'ＢＰＲ / 推進'],
  ['見直し[BPR]', '見直し[BPR]'],
  ['[]', '[]'],
  ['ーシェアリング', 'ーシェアリング'],
  ['B P R', 'BPR'],
  ['B P Rの推進', 'BPRの推進'],
  ['D X 推進課', 'DX / 推進課'],
  ['D X推進課', 'DX推進課'],
  ['M STEP', 'M / STEP'],
  ['M S T E P', 'MSTEP'],
  ['「風通しのよい職場環境」、「改革・改善に対する上司の姿勢」が', '「風通しのよい職場環境」、「改革・改善に対する上司の姿勢」が'],
  ['境」、「改革', '境」、「改革'],
  ['R 4～R 9', 'R / 4～R / 9'],
  ['DX ・ BPR', 'DX / BPR'],
  ['「BPR」 、 -・ 取組', '[BPR] / 取組'],
  ['取組 取組　取組', '取組'],
  ['・', '・'],
  ['「・」', '[・]'],
  ['-', '-'],
  ['""', '""'],
  ['', ''],
  ['　', ''],
];

for (const [text, expected] of CASES)
  test(`「${text}」 is ${expected === '' ? 'nothing' : expected}`, () => {
    assert.equal(taken(text), expected);
  });

test('what finds nothing as it is typed is read again, apart where signs join it', () => {
  const second = (text: string) => readings(text)[1]?.terms.map((term) => term.text);
  assert.deepEqual(second('ふるさと納税、寄附'), ['ふるさと納税', '寄附']);
  assert.deepEqual(second('窓口/相談（市民）'), ['窓口', '相談', '市民']);
  assert.deepEqual(second('(2)行政の…'), ['2', '行政の']);
  assert.equal(second('62,493'), undefined);
  assert.equal(second('窓口 相談'), undefined);
});
