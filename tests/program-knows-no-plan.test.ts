import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { inRoot } from './harness/sites.ts';

/** Where the tests of this plan itself stand; no other may depend on what its editors write. */
const OWN = 'tests/this-plan/';

/** Ways to the content of this repository: a path made of its name, the site built from it, what belongs to its own tests. */
const WAYS: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a path into content/',
    /\b(?:readPlan|readCheckedPlan|readContent|readFile|readFileSync|readdirSync|globSync|cp|cpSync|join|resolve|URL|inRoot|emptyFolder)\(.*?(['"`])(?:\.{1,2}\/)*content(?:\/[^'"`]*)?\1/,
  ],
  ['the content of the site of this plan', /\bthisPlan\.contentDir|\breadWhole\(thisPlan|\bPLAN_CONTENT: (?:''|""|undefined)/],
  ['a file of the tests of this plan', /\bfrom\s+['"].*this-plan\//],
];

/** This file itself, and the guide: it stands in content/ for its readers and tells of the program, so that it stays when the rest is replaced. */
const ALLOWED: readonly string[] = ['tests/program-knows-no-plan.test.ts', 'tests/guide/guide.ts'];

function waysIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, at) => WAYS.filter(([, pattern]) => pattern.test(line)).map(([what]) => `${at + 1}: ${what}: ${line.trim()}`));
}

test('only the tests of this plan read its content: an editor’s work turns no test of the program red', () => {
  const files = ['src/**/*.test.ts', 'tests/**/*.ts'].flatMap((pattern) => globSync(pattern, { cwd: inRoot() }));
  const others = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !file.startsWith(OWN) && !ALLOWED.includes(file));
  assert.ok(others.length > 100, 'the tests were found');
  assertNone(
    others.flatMap((file) => waysIn(readFileSync(inRoot(file), 'utf8')).map((way) => `${file}:${way}`)),
    'tests that depend on the content of this repository',
  );
});

test('the tests of this plan can go with it: no command needs them', () => {
  const files = globSync('scripts/**/*.{ts,mjs}', { cwd: inRoot() });
  assert.ok(files.length > 10, 'the scripts were found');
  assertNone(
    files.filter((file) => /['"].*this-plan\//.test(readFileSync(inRoot(file), 'utf8'))),
    'commands that need the tests of this plan',
  );
});

test('the scan sees every way in', () => {
  const seen = (line: string) => waysIn(line).length > 0;
  for (const line of [
    "const { plan } = await readPlan('content');",
    "const folder = fileURLToPath(new URL('../../content', import.meta.url));",
    "readFileSync(inRoot('content/plan.yaml'), 'utf8')",
    "cpSync(join(ROOT, 'content'), folder, { recursive: true });",
    'readdirSync(thisPlan.contentDir)',
    "import { EXPECTED_QUERIES } from './this-plan/queries.ts';",
  ])
    assert.ok(seen(line), line);
  for (const line of ["element.getAttribute('content')", 'readPlan(secondPlan.contentDir)', "join(folder, 'plan')"])
    assert.ok(!seen(line), line);
});
