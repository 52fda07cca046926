import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const primitives = declarationsOf(readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8'));
const light = new Map([...primitives, ...declarationsIn('./tokens.css')]);
/** What each scheme makes of every token: dark says otherwise of most, and of all that has a colour. */
const SCHEMES = { light, dark: new Map([...light, ...declarationsIn('./dark.css')]) } as const;

/** Text on its ground: WCAG 2.2 SC 1.4.3, 4.5:1. */
const TEXT_PAIRS = [
  ['--ink', '--ground'],
  ['--ink', '--soft'],
  ['--ink', '--mark-soft'],
  ['--ink', '--mark'],
  ['--sub', '--ground'],
  ['--sub', '--soft'],
  ['--sub', '--mark-soft'],
  ['--faint', '--ground'],
  ['--link', '--ground'],
  ['--link', '--soft'],
  ['--link', '--mark-soft'],
  ['--accent', '--ground'],
  ['--accent', '--soft'],
  ['--accent-hover', '--accent-soft'],
  ['--ground', '--accent'],
  ['--ground', '--accent-hover'],
  ['--negative', '--ground'],
  ['--continued', '--continued-soft'],
  ['--new', '--new-soft'],
  ['--ended', '--ended-soft'],
] as const;

/** What one must see to use or understand a thing: WCAG 2.2 SC 1.4.11, 3:1. */
const PART_PAIRS = [
  ['--edge', '--ground'],
  ['--edge', '--soft'],
  ['--accent', '--ground'],
  ['--continued', '--ground'],
  ['--new', '--ground'],
  ['--ended-line', '--ground'],
  ['--focus', '--ground'],
  ['--mark-edge', '--mark-soft'],
] as const;

for (const [scheme, tokens] of Object.entries(SCHEMES))
  for (const [pairs, least] of [
    [TEXT_PAIRS, 4.5],
    [PART_PAIRS, 3],
  ] as const)
    for (const [front, back] of pairs)
      test(`${front} on ${back} has a contrast of at least ${least}:1 (${scheme})`, () => {
        const ratio = contrast(resolve(front, tokens), resolve(back, tokens));
        assert.ok(ratio >= least, `${ratio.toFixed(2)}:1`);
      });

test('dark has a colour of its own for each that light has', () => {
  const colours = [...declarationsIn('./tokens.css')].filter(([, value]) => /^#|^var\(--color/.test(value)).map(([name]) => name);
  const dark = declarationsIn('./dark.css');
  assert.deepEqual(
    colours.filter((name) => !dark.has(name)),
    [],
  );
});

function declarationsIn(file: string): Map<string, string> {
  return declarationsOf(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

function declarationsOf(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

function resolve(name: string, tokens: ReadonlyMap<string, string>): string {
  const value = tokens.get(name);
  assert.ok(value, `${name} is not a token`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value);
  return reference?.[1] ? resolve(reference[1], tokens) : value;
}

function contrast(front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
