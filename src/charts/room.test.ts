import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNone } from '../../tests/harness/findings.ts';
import { inRoot } from '../../tests/harness/sites.ts';

const DOMAIN =
  /polic(?:y|ies)|vintage|effect|initiative|thousand|yen(?!t)|actual|forecast|amount|money|fiscal|grade|indicator|department|\bplans?\b|千円|百万円|億円|金額|効果|方針|取組|見込|実績|時点|評価|指標|担当課|年度/i;

/** The calendar belongs to the language: a sentence does not break inside 令和6年度, whatever it is about. */
const CALENDAR = 'src/charts/unbreakable.ts';

test('charts know marks and channels, and no word of what they are drawn for', () => {
  const files = globSync('src/charts/**/*.{ts,astro,css}', { cwd: inRoot() }).filter((file) => !file.endsWith('.test.ts'));
  assert.ok(files.length > 30, 'the room was found');
  const found = files.flatMap((file) =>
    [file, ...readFileSync(inRoot(file), 'utf8').split('\n')].flatMap((line, at) => {
      const [word] = DOMAIN.exec(file === CALENDAR ? line.replaceAll('年度', '') : line) ?? [];
      return word ? [`${file}:${at} says ${word}`] : [];
    }),
  );
  assertNone(found, 'words of the domain in src/charts');
});
