import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { importsOfSource } from './harness/imports.ts';
import { inRoot } from './harness/sites.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Where a value and the words around it meet: a sentence in the making. A label before a colon is none. */
const JOINED =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「（、]\s*\{(?!\/\*)|(?<!\*\/)\}\s*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」）、。]/u;

/** An Astro file in its two parts: the code between the fences, and the markup without styles, scripts and comments. */
interface AstroFile {
  file: string;
  code: string;
  markup: string;
}

test('no component and no layout takes the plan: what they show is handed to them', () => {
  const shown = /^src\/(components\/|layouts\/|charts\/[^/]*\.astro$|search\/[^/]*\.astro$)/;
  const imports = importsOfSource().filter(({ file }) => shown.test(file));
  assert.ok(imports.length > 100, 'the imports were found');
  const plans = imports.filter(({ target }) => target === 'src/model/plan.ts' || target === 'src/model/term-plan.ts');
  assertNone(
    plans.map(({ file, line, specifier }) => `${file}:${line} imports ${specifier}`),
    'components that know the plan',
  );
  const handed = filesIn('src/**/*.astro').filter(({ markup }) => /\bplan=\{/.test(markup));
  assertNone(
    handed.map(({ file }) => file),
    'files that hand the plan on',
  );
});

test('no page composes a sentence: its code has no Japanese, its markup joins none to a value', () => {
  const pages = filesIn('src/pages/**/*.astro');
  assert.ok(pages.length > 15, 'the pages were found');
  const found = pages.flatMap(({ file, code, markup }) =>
    [
      ...code.split('\n').filter((line) => JAPANESE.test(line)),
      ...templatesIn(markup).filter((template) => JAPANESE.test(template)),
      ...textsIn(markup).filter((text) => JOINED.test(text)),
    ].map((text) => `${file}  ${text.trim()}`),
  );
  assertNone(found, 'sentences that pages make');
});

test('no page prints what it takes from the plan itself: all comes through its view', () => {
  const reaching = filesIn('src/pages/**/*.astro').filter(({ markup }) => /\b(plan|words|settings)\.\w/.test(markup));
  assertNone(
    reaching.map(({ file }) => file),
    'pages that print the plan themselves',
  );
});

test('what the tests look for is found where it stands', () => {
  assert.deepEqual(templatesIn(`<a title={\`\${name}の一覧\`} />`), [`\`\${name}の一覧\``]);
  assert.ok(JOINED.test('{count}件'));
  assert.ok(JOINED.test('すべての\n  {noun}'));
  assert.ok(!JOINED.test('{/* 説明 */}'));
  assert.deepEqual(
    textsIn('<p class="a">一覧</p>{rows.map((row) => (<li>{row}件</li>))}').filter((text) => JOINED.test(text)),
    ['{row}件'],
  );
});

function filesIn(pattern: string): AstroFile[] {
  return globSync(pattern, { cwd: inRoot() })
    .sort()
    .map((file) => {
      const [, code = '', rest = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(inRoot(file), 'utf8')) ?? [];
      const markup = rest.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
      return { file, code, markup };
    });
}

/** Template literals that hold a value. */
function templatesIn(markup: string): string[] {
  return [...markup.matchAll(/`[^`]*\$\{[^`]*`/g)].map(([template]) => template);
}

/** What stands between tags. */
function textsIn(markup: string): string[] {
  return markup.split(/<[^<>]*(?:\{[^{}]*\}[^<>]*)*>/).map((text) => text.trim());
}
