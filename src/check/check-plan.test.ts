import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { smallPlanWith } from '../../tests/fixtures/small-plan.ts';
import type { KnownDiscrepancy } from '../model/known-discrepancy.ts';
import { checkPlan, STALE_RULE } from './check-plan.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

const finding = (place: string): Finding => ({ file: 'x.yaml', path: [], place, message: '違います。', advice: '直してください。' });

const excusable: Rule = {
  name: 'numbers-agree',
  description: '',
  excusable: true,
  scope: 'plan',
  check: () => [finding('x#one'), finding('x#two')],
};
const strict: Rule = { name: 'ids-lead-somewhere', description: '', excusable: false, scope: 'plan', check: () => [finding('x#three')] };

function checkWith(...knownDiscrepancies: KnownDiscrepancy[]) {
  return checkPlan(smallPlanWith({ knownDiscrepancies }), [excusable, strict]);
}

const entry = (rule: string, ...places: string[]): KnownDiscrepancy => ({
  title: '食い違い',
  rule,
  places,
  reason: '原資料のとおりです。',
});

test('every finding is signed by its rule, and says how it can be excused where it can', () => {
  const { problems } = checkWith();
  assert.deepEqual(
    problems.map((problem) => problem.rule),
    ['numbers-agree', 'numbers-agree', 'ids-lead-somewhere'],
  );
  assert.match(problems[0]?.advice ?? '', /known-discrepancies\.yaml に理由を/);
  assert.doesNotMatch(problems[2]?.advice ?? '', /known-discrepancies/);
});

describe('a known discrepancy', () => {
  test('sets apart exactly what it names', () => {
    const { problems, knownProblems } = checkWith(entry('numbers-agree', 'x#two'));
    assert.deepEqual(
      problems.map((problem) => problem.place),
      ['x#one', 'x#three'],
    );
    assert.deepEqual(
      knownProblems.map((known) => known.problems.map((problem) => problem.place)),
      [['x#two']],
    );
  });

  test('that only quotes the source explains nothing and is not stale', () => {
    const quoting: KnownDiscrepancy = { title: '表記', quotes: [{ line: 1, text: '原資料' }], reason: '原資料のとおりです。' };
    const { problems, knownProblems } = checkWith(quoting);
    assert.equal(problems.length, 3);
    assert.deepEqual(
      knownProblems.map(({ entry: { title }, problems: explained }) => [title, explained]),
      [['表記', []]],
    );
  });

  for (const [what, stale, path, says] of [
    [
      'that is no longer needed',
      entry('numbers-agree', 'x#two', 'x#gone'),
      [0, 'places', 1],
      '「x#gone」には、検査「numbers-agree」の問題がありません',
    ],
    ['of a rule that does not exist', entry('number-agrees', 'x#one'), [0, 'rule'], '「number-agrees」という検査はありません'],
    ['of a rule that allows no excuse', entry('ids-lead-somewhere', 'x#three'), [0, 'rule'], '理由があっても残せません'],
  ] as const)
    test(`${what} is a problem itself, at its own line`, () => {
      const found = checkWith(stale).problems.filter((problem) => problem.rule === STALE_RULE);
      assert.deepEqual(
        found.map((problem) => [problem.file, problem.path]),
        [['known-discrepancies.yaml', path]],
      );
      assert.ok(found[0]?.message.includes(says), found[0]?.message);
    });
});

describe('the rules', () => {
  test('have names of their own, sentences in Japanese, and are files', async () => {
    assert.equal(new Set(RULES.map((rule) => rule.name)).size, RULES.length);
    for (const { name, description } of RULES) {
      assert.match(description, /[ぁ-ん]/, name);
      const module: object = await import(`./${name}.ts`);
      assert.ok(
        Object.values(module).some((exported) => RULES.includes(exported)),
        `${name}.ts exports its rule`,
      );
    }
  });
});
