import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { formatReport } from '../scripts/content-report.ts';
import { RULES } from '../src/check/rules.ts';
import { readCheckedPlan } from '../src/checked-plan.ts';
import { type Break, edit, write } from './fixtures/broken/break.ts';
import { BROKEN } from './fixtures/broken/breaks.ts';
import { BROKEN_IN_TIME } from './fixtures/broken/breaks-in-time.ts';
import { inRoot } from './harness/sites.ts';
import { emptyFolder } from './harness/temporary.ts';

const WHOLE = inRoot('tests', 'fixtures', 'broken', 'plan');

/** A copy of the whole plan with everything in `breaks` done to it. */
async function copyWith(...breaks: readonly Break[]): Promise<string> {
  const folder = emptyFolder();
  await cp(WHOLE, folder, { recursive: true });
  for (const change of breaks) await change(folder);
  return folder;
}

async function reportOf(folder: string): Promise<string> {
  return formatReport(await readCheckedPlan(folder));
}

/** Runs a script of the project as a command, as the editor does. */
function run(arguments_: readonly string[], variables: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const options = { cwd: inRoot(), env: { ...process.env, ...variables, ASTRO_TELEMETRY_DISABLED: '1' } };
    execFile(process.execPath, arguments_, options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr });
    });
  });
}

function check(folder: string) {
  return run([inRoot('scripts', 'check.ts')], { PLAN_CONTENT: folder });
}

/** Lines of a stack trace: an editor's mistake is not the program's. */
const STACK = /^\s+at .+[:(]/m;

test('the plan that the others are broken copies of is whole', async () => {
  const checked = await readCheckedPlan(WHOLE);
  assert.deepEqual(checked.problems, []);
  assert.equal(checked.plan?.initiatives.length, 5);
  assert.deepEqual(
    checked.knownProblems.map(({ problems }) => problems.length),
    [1, 1],
  );
});

describe('every broken content is refused, with its place and reason', () => {
  assert.ok(BROKEN.length >= 50, `${BROKEN.length} broken contents`);
  for (const { what, rule, changes, at, says } of BROKEN) {
    test(what, async () => {
      const folder = await copyWith(...changes);
      const checked = await readCheckedPlan(folder);
      assert.ok(checked.problems.length > 0, 'nothing was found');
      const report = formatReport(checked);
      const entries = report
        .split('\n')
        .flatMap((line, index, lines) => (line.startsWith(`${join(folder, at)}  `) ? [[line, lines[index + 1] ?? '']] : []));
      assert.ok(entries.length > 0, `no problem at ${at}:\n${report}`);
      assert.ok(
        entries.some(
          ([message = '', advice = '']) => message.includes(says) && advice.startsWith('  → ') && advice.includes(`。 [${rule}]`),
        ),
        `${entries.flat().join('\n')}\n  does not say ${says}, with what to do, by the rule ${rule}`,
      );
      assert.doesNotMatch(report, STACK);
      assert.doesNotMatch(report, /undefined|null|NaN|\[object|no words of its own/);
      const told = checked.problems.map(({ file, path, message }) => [file, path.join('/'), message].join(' '));
      assert.deepEqual([...new Set(told)], told, 'nothing is told twice');
    });
  }
});

/** Another word for everything that the whole plan has a word for. */
const OTHER_WORDS: readonly (readonly [word: string, other: string])[] = [
  ['initiative: 取組', 'initiative: 事業'],
  ['change: 見直し区分', 'change: 扱い'],
  ['department: 主担当課', 'department: 所管'],
  ['transitions: 整理表', 'transitions: 対照表'],
  ['mergeTarget: 集約先', 'mergeTarget: 行き先'],
  ['tryItem: Try', 'tryItem: 宿題'],
  ['newInitiatives: 新規の取組', 'newInitiatives: 新顔'],
  ['existingInitiatives: 既存取組', 'existingInitiatives: 古顔'],
  ['effectAmount: 改革改善効果額', 'effectAmount: 財政効果'],
  ['effectAmountShort: 効果額', 'effectAmountShort: 効き目'],
  ['differenceFromBaseline: 当初との比較', 'differenceFromBaseline: 差引き'],
  ['levels: [基本方針, 戦略区分]', 'levels: [柱, 枝]'],
];

/** Gives the plan other words, as far as it still has them. */
const reword: Break = async (folder) => {
  const text = await readFile(join(folder, 'plan.yaml'), 'utf8');
  await write(
    'plan.yaml',
    OTHER_WORDS.reduce((reworded, [word, other]) => reworded.replace(word, other), text),
  )(folder);
};

test('what the rules say of a plan is in its own words, and in no other plan’s', async () => {
  const foreign = /取組|見直し区分|主担当課|整理表|集約先|Try|改革改善|効果額|当初との比較|基本方針|戦略区分|bpr|kouki|zenki/;
  const ofRules = new Set(RULES.map(({ name }) => name));
  let looked = 0;
  for (const { what, changes } of BROKEN.filter(({ rule }) => ofRules.has(rule))) {
    const { problems } = await readCheckedPlan(await copyWith(...changes, reword));
    for (const { rule, message, advice } of problems.filter((each) => ofRules.has(each.rule))) {
      looked += 1;
      // What stands in brackets may be what the plan itself prints.
      assert.doesNotMatch(`${message}${advice}`.replaceAll(/「[^」]*」/g, ''), foreign, `${what}: ${rule}`);
    }
  }
  assert.ok(looked > 100, `${looked} findings`);
});

test('every rule is broken by some content', () => {
  const broken = new Set([...BROKEN, ...BROKEN_IN_TIME].map(({ rule }) => rule));
  assert.deepEqual(
    RULES.map(({ name }) => name).filter((name) => !broken.has(name)),
    [],
  );
});

test('mistakes in several files are reported all at once', async () => {
  const folder = await copyWith(
    edit('initiatives/fees.yaml', 'name: 使用料の見直し\n    dep', 'nam: 使用料の見直し\n    dep'),
    edit('terms/second/try/2.yaml', 'title:', 'title：'),
    edit('terms/second/effects/current.yaml', '2024: 600', '2024: 1,600'),
    edit('site.yaml', '# publisher: ○○市', 'url: www.example.jp\nupdated: 2026/4/1'),
    write('initiative/new-one.yaml', 'change: added\n'),
  );
  const report = await reportOf(folder);
  for (const at of [
    'initiatives/fees.yaml:6:5',
    'terms/second/try/2.yaml:1:1',
    'terms/second/effects/current.yaml:19:13',
    'site.yaml:1:6',
    'site.yaml:2:10',
    'initiative',
  ])
    assert.ok(report.includes(`${join(folder, at)}  `), `${at} is missing from:\n${report}`);
});

test('mistakes in one file and incoherences in others are reported together where all files can be read', async () => {
  const folder = await copyWith(
    write('notes.txt', 'memo'),
    edit('terms/second/effects/current.yaml', 'total: 1700', 'total: 1800'),
    edit('initiatives/counter.yaml', '[general]', '[generel]'),
  );
  const { problems } = await readCheckedPlan(folder);
  const rules = new Set(problems.map((problem) => problem.rule));
  for (const rule of ['files-are-known', 'amounts-add-up', 'references-exist']) assert.ok(rules.has(rule), `${rule}: ${[...rules]}`);
});

describe('npm run check', () => {
  test('says that a whole plan is whole, reminds of what is unset, and exits with 0', async () => {
    const { code, output } = await check(WHOLE);
    assert.equal(code, 0, output);
    assert.match(output, /問題はありません（.*取組 5.*）。/);
    assert.match(output, /発行者（publisher）がまだ書かれていません/);
  });

  for (const [what, change] of [
    ['broken YAML', edit('plan.yaml', 'title: 見本市', 'title: "見本市')],
    ['a dangling reference', edit('terms/second/outline/1.yaml', 'counter', 'countr')],
    ['a wrong sum', edit('terms/second/effects/current.yaml', 'total: 1700', 'total: 1701')],
    ['a missing file', write('departments.yaml', null)],
  ] as const)
    test(`exits with 1 and no stack trace for ${what}`, async () => {
      const { code, output } = await check(await copyWith(change));
      assert.equal(code, 1, output);
      assert.match(output, /1 件の問題があります。直すまで公開できません。|[2-9] 件の問題/);
      assert.doesNotMatch(output, STACK);
    });

  test('exits with 1 where there is no such folder', async () => {
    const { code, output } = await check(join(emptyFolder(), 'no-such-folder'));
    assert.equal(code, 1);
    assert.match(output, /コンテンツのフォルダーがありません/);
    assert.match(output, /^1 件の問題/m, 'said once');
  });
});

describe('a cache of yesterday', () => {
  /** Loads the editor's pages as a build does, with a cache that stays between runs. */
  const sync = (folder: string, cache: string) =>
    run(['--input-type=module', '-e', `const { sync } = await import('astro'); await sync({ cacheDir: ${JSON.stringify(cache)} });`], {
      PLAN_CONTENT: folder,
    });

  test('is never published in place of changed or removed pages', async () => {
    const folder = await copyWith(write('pages/help.mdx', '---\ntitle: 使い方\ndescription: 使い方です。\n---\n\nお読みください。\n'));
    const cache = join(emptyFolder(), 'cache');
    const stored = () => readFile(join(cache, 'data-store.json'), 'utf8');

    const whole = await sync(folder, cache);
    assert.equal(whole.code, 0, whole.output);
    assert.ok((await stored()).includes('説明です。') && (await stored()).includes('使い方です。'));

    await edit('pages/about.mdx', 'description: 説明です。', 'description: 新しい説明です。')(folder);
    await write('pages/help.mdx', null)(folder);
    const smaller = await sync(folder, cache);
    assert.equal(smaller.code, 0, smaller.output);
    assert.ok((await stored()).includes('新しい説明です。'), 'the changed page is not in the store');
    assert.ok(!(await stored()).includes('使い方です。'), 'the removed page is still in the store');
  });
});
