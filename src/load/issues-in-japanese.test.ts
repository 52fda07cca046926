import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { initiativeEntry, initiativeFile } from '../model/initiative.ts';
import { printedAmount } from '../model/money.ts';
import { site } from '../model/site.ts';
import { termFile } from '../model/term.ts';
import { parseInJapanese } from './issues-in-japanese.ts';
import { meantNumber } from './number-hint.ts';
import { readYaml } from './read-yaml.ts';

function problemsOf(schema: z.ZodType, text: string): string[] {
  const { problems } = parseInJapanese(schema, 'x.yaml', readYaml('x.yaml', text));
  return problems.map(({ message, advice }) => `${message}→${advice}`);
}

const WHOLE = 'change: continued\npreviousName: 前\nname: 後\ndepartments: [general]\n';

test('what fits the schema comes back as the model has it', () => {
  const { value, problems } = parseInJapanese(initiativeEntry, 'x.yaml', readYaml('x.yaml', `${WHOLE}source: 5\n`));
  assert.deepEqual(problems, []);
  assert.deepEqual(value?.source, [5]);
});

describe('each issue says what is wrong and what to do', () => {
  const CASES: readonly [what: string, schema: z.ZodType, text: string, says: string][] = [
    ['a missing key, with its description', termFile, 'short: 後期\n', '「name」がありません。→「name」に書くこと：期の名称'],
    [
      'a misspelt key',
      initiativeEntry,
      `${WHOLE}chnageLabel: 継続\n`,
      '「chnageLabel」は使えない項目です。「changeLabel」の書き間違いではありませんか。→',
    ],
    [
      'a misspelt key of one term among others',
      initiativeFile,
      'terms:\n  early: { name: 前 }\n  late: { nmae: 後 }\n',
      '「nmae」は使えない項目です。「name」の書き間違いではありませんか。→',
    ],
    [
      'a key that is like no other',
      initiativeEntry,
      `${WHOLE}budget: 5\n`,
      '「budget」は使えない項目です。→使える項目は number、name、change、changeLabel、',
    ],
    [
      'a number for a text',
      initiativeEntry,
      WHOLE.replace('後', '2026'),
      '「name」の 2026 は文字ではなく数として読まれます。→引用符で囲んで "2026" と書いてください。',
    ],
    [
      'a truth value for a text',
      initiativeEntry,
      WHOLE.replace('後', 'true'),
      '「name」の true は文字ではなく真偽として読まれます。→引用符で囲んで "true"',
    ],
    [
      'the option of a union that was meant',
      initiativeEntry,
      `${WHOLE}mergedInto:\n  - { initiative: bpr, basis: printed }\n`,
      '「source」がありません。→「source」に書くこと：',
    ],
    [
      'a choice',
      initiativeEntry,
      `${WHOLE}mergedInto:\n  - { initiative: bpr, basis: printd, source: 1 }\n`,
      '→「printed」の書き間違いではありませんか。printed、staff-confirmed のどれかにしてください。',
    ],
    [
      'an item of a list',
      initiativeEntry,
      WHOLE.replace('[general]', '[general, A]'),
      '「departments の 2 番目」に「A」は書けません。→英小文字・数字の語を',
    ],
    ['a mail address', site, 'contact: { name: 課, email: 課まで }\n', '「email」に「課まで」は書けません。→name@example.lg.jp の形で'],
    [
      'a list in place of an object',
      site,
      '- publisher: 市\n',
      '「ファイル」の書き方が違います（今は並び）。→「項目: 内容」の組で書いてください。',
    ],
  ];
  for (const [what, schema, text, says] of CASES)
    test(what, () => {
      const problems = problemsOf(schema, text);
      assert.ok(
        problems.some((problem) => problem.includes(says)),
        `${says} is not in:\n${problems.join('\n')}`,
      );
    });
});

test('one place is told once, however many checks it fails', () => {
  assert.equal(problemsOf(initiativeEntry, WHOLE.replace('後', '" 後\\n"')).length, 1);
});

test('a schema without Japanese words of its own still speaks Japanese', () => {
  const schema = z.strictObject({ count: z.int().min(1).max(9), kind: z.enum(['a', 'b']), flag: z.boolean() });
  const problems = problemsOf(schema, 'count: 12\nkind: c\nflag: はい\n');
  assert.deepEqual(problems, [
    '「count」に「12」は書けません。→9 以下にしてください。',
    '「kind」に「c」は書けません。→a、b のどれかにしてください。',
    '「flag」の書き方が違います（今は「はい」）。→true か false で書いてください。',
  ]);
});

describe('numbers as a Japanese office writes them', () => {
  const WRITTEN: readonly [string, string | undefined][] = [
    ['1,000', '1000'],
    ['１，０００', '1000'],
    ['△5', '-5'],
    ['▲ 1,234', '-1234'],
    ['－5', '-5'],
    ['−5', '-5'],
    ['５', '5'],
    ['1,200千円', '1200'],
    ['1.5', '1.5'],
    ['(5)', '-5'],
    ['なし', undefined],
    ['R4', undefined],
    ['', undefined],
  ];
  for (const [written, meant] of WRITTEN)
    test(`${written || 'nothing'} is ${meant ?? 'no number'}`, () => {
      assert.equal(meantNumber(written), meant);
    });

  test('are refused with the number to write', () => {
    const schema = z.strictObject({ total: printedAmount });
    assert.deepEqual(problemsOf(schema, 'total: △62,493\n'), [
      '「total」の「△62,493」を数として読めません。負の数に「△」は使えません。→-62493 と書いてください。',
    ]);
  });
});
