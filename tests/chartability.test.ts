import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chartability } from './chartability.ts';
import { assertNone } from './harness/findings.ts';
import { inRoot } from './harness/sites.ts';

const answers = Object.values(chartability).flat();

test('each of the fifty heuristics has one test or one answer', () => {
  assert.equal(new Set(answers.map(({ heuristic }) => heuristic)).size, 50);
  assertNone(
    answers.filter(({ test: named, answer }) => (named === undefined) === (answer === undefined)).map(({ heuristic }) => heuristic),
    'heuristics with none of both, or with both',
  );
});

test('every test that is named is there', () => {
  const missing = answers.flatMap(({ heuristic, test: named }) => {
    if (!named) return [];
    const [file, name] = named;
    const isThere = existsSync(inRoot(file)) && /\btest\(/.test(readFileSync(inRoot(file), 'utf8')) && holds(file, name);
    return isThere ? [] : [`${heuristic}: ${file} 「${name}」`];
  });
  assertNone(missing, 'tests that are gone');
});

/** True where the name, or its beginning, stands in quotes as a test's. */
function holds(file: string, name: string): boolean {
  const text = readFileSync(inRoot(file), 'utf8');
  return [`'${name}`, `\`${name}`].some((quoted) => text.includes(quoted));
}
