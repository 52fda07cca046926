import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RULES } from '../../src/check/rules.ts';
import { readCheckedPlan } from '../../src/checked-plan.ts';
import { formatReport } from '../../src/load/format-report.ts';
import { parseInJapanese } from '../../src/load/issues-in-japanese.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { ENTRY_KINDS } from '../../src/model/entry-ref.ts';
import { assertNone } from '../harness/findings.ts';
import { folderWith } from '../harness/temporary.ts';
import { fieldsOf } from './fields.ts';
import { codesIn, examplesIn, GUIDE, NOUNS, rowsUnder, sectionsOf } from './guide.ts';
import { smallPlanFiles } from './small-plan.ts';

/** What stands for an amount or a value in many places, explained once. */
const EVERYWHERE = ['pending', 'not-applicable'];

describe('every example of the guide is true', () => {
  const examples = examplesIn(GUIDE);

  test('they are found', () => assert.equal(examples.length, (GUIDE.match(/^ *```yaml/gm) ?? []).length));

  for (const { file, text } of examples)
    test(file || text.slice(0, 40), () => {
      const noun = NOUNS.find(({ isOf }) => isOf(file));
      assert.ok(noun, `its first line names no file of the content:\n${text}`);
      const read = readYaml(file, text);
      assert.deepEqual([...read.problems, ...parseInJapanese(noun.schema, file, read).problems], []);
    });

  test('a page of text', () => {
    const head = /```mdx\n---\n([\s\S]*?)---\n/.exec(GUIDE)?.[1] ?? '';
    const noun = NOUNS.find(({ name }) => name === 'pages/');
    assert.ok(noun?.schema.safeParse(readYaml('', head).data).success);
  });
});

describe('the guide names every key of every file, and whether it must be there', () => {
  for (const { name, schema } of NOUNS) {
    if (name === 'ids.yaml') continue;
    test(name, () => {
      const section = sectionsOf(3).find(({ heading }) =>
        codesIn(heading).some((code) => code === name || (name.endsWith('/') && code.startsWith(name))),
      );
      assert.ok(section, 'it has no section');
      const fields = fieldsOf(schema);
      const rows = rowsUnder(section.text, ['項目', '必要']).flatMap(([keys = '', need = '']) =>
        codesIn(keys).map((key) => ({ key, need })),
      );
      const rowOf = (path: string) =>
        rows.filter(({ key }) => path === key || path.endsWith(`.${key}`)).sort((a, b) => b.key.length - a.key.length)[0];
      assertNone(
        fields.flatMap(({ path, isOptional }) => {
          const row = rowOf(path);
          if (!row) return [`${path}  is in no table`];
          return row.need === (isOptional ? '任意' : '必須') ? [] : [`${path}  is said to be ${row.need}`];
        }),
        'keys that the guide leaves out or has wrong',
      );
      assertNone(
        rows.filter(({ key }) => !fields.some(({ path }) => rowOf(path)?.key === key)).map(({ key }) => key),
        'keys that no such file has',
      );
      const said = codesIn(section.text);
      assertNone(
        fields.flatMap(({ path, choices }) =>
          choices.filter((word) => ![...said, ...EVERYWHERE].includes(word)).map((word) => `${path}: ${word}`),
        ),
        'words that may stand there and are not told',
      );
    });
  }

  test('the kinds of ids', () => {
    const kinds = rowsUnder(GUIDE, ['種類', '何の id か']);
    assert.deepEqual(
      kinds.map(([kind = '']) => codesIn(kind)[0]),
      ENTRY_KINDS,
    );
    for (const [kind = '', , example = ''] of kinds) assert.ok(codesIn(example)[0]?.startsWith(`${codesIn(kind)[0]}/`), example);
  });
});

test('the guide names every rule, with what it asks for, and says which may be excused', () => {
  const listed = rowsUnder(GUIDE, ['検査の名前']);
  const rules = [true, false].flatMap((excusable) => RULES.filter((rule) => rule.excusable === excusable));
  assert.deepEqual(
    listed,
    rules.map(({ name, description }) => [`\`${name}\``, description]),
  );
});

test('every link within the guide leads somewhere', () => {
  const anchors = [2, 3].flatMap((rank) => sectionsOf(rank)).map(({ heading }) => anchorOf(heading));
  const links = [...GUIDE.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  assert.ok(links.length > 10);
  assertNone(
    links.filter((link) => !anchors.includes(link)),
    'links to nothing',
  );
});

/** As the places that show Markdown make it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

test('the small plan of the guide is whole', async () => {
  const folder = folderWith(smallPlanFiles());
  const { plan, problems, locate } = await readCheckedPlan(folder);
  assert.deepEqual(problems, [], formatReport(problems, { folder, locate }));
  assert.deepEqual([plan?.terms.length, plan?.settings.levels.length, plan?.documents.length, plan?.initiatives.length], [1, 1, 0, 3]);
});
