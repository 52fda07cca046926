import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { toWholePlanJson } from '../src/exports/whole-plan.ts';
import { readPlan } from '../src/load/read-plan.ts';
import { lineageOf } from '../src/model/lineage-of.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { append } from './fixtures/broken/break.ts';
import { inRoot } from './harness/sites.ts';

const made: string[] = [];
after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

const { plan: earlier } = await readPlan(inRoot('tests', 'fixtures', 'second-plan'));
assert.ok(earlier);
const published = toWholePlanJson(termPlanOf(earlier));
const before = earlier.initiatives[0];
assert.ok(before);

const LINK = 'previousPlan: { name: 前の計画, url: https://old.example.jp/, file: old-plan.json }\n';

/** A small content whose 使用料の見直し goes on from the first initiative of the plan before it. */
async function contentWith(files: Readonly<Record<string, string>>, link = LINK): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'previous-plan-'));
  made.push(folder);
  await cp(inRoot('tests', 'fixtures', 'broken', 'plan'), folder, { recursive: true });
  await append('plan.yaml', link)(folder);
  await append('initiatives/fees.yaml', `previously: [${before?.id}]\n`)(folder);
  await mkdir(join(folder, 'previous'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'previous', name), text);
  return folder;
}

test('lineage goes on from the plan.json that the site of the plan before publishes', async () => {
  const { plan, problems } = await readPlan(await contentWith({ 'old-plan.json': published }));
  assert.deepEqual(problems, []);
  const own = plan?.initiatives.find(({ id }) => id === 'fees');
  assert.ok(plan && own);
  const { nodes, edges } = lineageOf(plan, own);
  assert.equal(nodes[0]?.term, null);
  assert.equal(
    nodes[0]?.name,
    earlier.terms.map(({ id }) => before.terms[id]?.name).findLast((name) => name !== undefined),
  );
  assert.equal(edges[0]?.kind, 'previous-plan');
  assert.equal(plan.previousPlan?.url, 'https://old.example.jp/');
});

describe('a previous plan that cannot be followed is told', () => {
  for (const [what, files, link, says] of [
    [
      'a file that is no plan.json',
      { 'old-plan.json': '{ "initiatives": "none" }' },
      LINK,
      'このプログラムが公開する plan.json ではありません',
    ],
    ['a file that is no JSON', { 'old-plan.json': 'initiatives:' }, LINK, 'このプログラムが公開する plan.json ではありません'],
    ['a file that is not there', {}, LINK, '前の計画のファイル previous/old-plan.json がありません'],
    ['a file that nothing names', { 'old-plan.json': published }, '', 'plan.yaml の previousPlan にありません'],
    [
      'an address that no page can be put below',
      { 'old-plan.json': published },
      LINK.replace('.jp/', '.jp'),
      '「url」に「https://old.example.jp」は書けません',
    ],
  ] as const)
    test(what, async () => {
      const { problems } = await readPlan(await contentWith(files, link));
      assert.ok(
        problems.some(({ message }) => message.includes(says)),
        problems.map(({ message }) => message).join('\n'),
      );
    });
});
