import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Rgb = readonly [number, number, number];

const primitives = read('../../node_modules/@digital-go-jp/design-tokens/dist/tokens.css');
const lightTones = [...read('./tones.css').matchAll(/--tone-([a-z0-9-]+): var\((--color-[a-z0-9-]+)\);/g)].map(([, tone, name]) => ({
  tone: `${tone}`,
  rgb: colourOf(`${name}`),
}));
const darkTones = [...read('../styles/dark.css').matchAll(/--tone-([a-z0-9-]+): #([0-9a-f]{6});/g)].map(([, tone, hex]) => ({
  tone: `${tone}`,
  rgb: rgbOf(`${hex}`),
}));
const [, darkGround = ''] = /--ground: #([0-9a-f]{6});/.exec(read('../styles/dark.css')) ?? [];
/** The tones of each scheme and the ground on which they stand. */
const SCHEMES = { light: [lightTones, [1, 1, 1]], dark: [darkTones, rgbOf(darkGround)] } as const;

/** Linear transforms of what people with protanopia and deuteranopia see (Machado, Oliveira and Fernandes 2009, severity 1). */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

for (const [scheme, [tones, ground]] of Object.entries(SCHEMES)) {
  const vintages = ['muted', 'other-1', 'other-2', 'other-3', 'accent'].flatMap((name) => tones.filter(({ tone }) => tone === name));

  test(`every tone has at least 3:1 against the page (${scheme})`, () => {
    assert.ok(tones.length >= 10, 'the tones were found');
    for (const { tone, rgb } of tones) assert.ok(contrast(rgb, ground) >= 3, `${tone}: ${contrast(rgb, ground).toFixed(2)}`);
  });

  test(`tables that stand side by side differ for every kind of sight (${scheme})`, () => {
    assert.equal(vintages.length, 5);
    for (const [name, matrix] of Object.entries(SIGHT))
      vintages.forEach(({ tone, rgb }, at) => {
        for (const next of vintages.slice(at + 1))
          assert.ok(distance(see(rgb, matrix), see(next.rgb, matrix)) > 0.3, `${tone} and ${next.tone} (${name})`);
      });
  });

  test(`what grows and what shrinks differ for every kind of sight (${scheme})`, () => {
    const [gain, loss] = ['gain', 'loss'].map((name) => tones.find(({ tone }) => tone === name)?.rgb);
    assert.ok(gain && loss);
    for (const [name, matrix] of Object.entries(SIGHT)) assert.ok(distance(see(gain, matrix), see(loss, matrix)) > 0.3, name);
  });

  test(`good, fair and poor differ for every kind of sight (${scheme})`, () => {
    const worths = ['good', 'fair', 'poor', 'none'].map((name) => tones.find(({ tone }) => tone === name));
    for (const [name, matrix] of Object.entries(SIGHT))
      worths.forEach((one, at) => {
        for (const other of worths.slice(at + 1)) {
          assert.ok(one && other);
          assert.ok(distance(see(one.rgb, matrix), see(other.rgb, matrix)) > 0.2, `${one.tone} and ${other.tone} (${name})`);
        }
      });
  });
}

test('dark has every tone that light has', () => {
  assert.deepEqual(darkTones.map(({ tone }) => tone).sort(), lightTones.map(({ tone }) => tone).sort());
});

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function colourOf(name: string): Rgb {
  const hex = new RegExp(`${name}: #([0-9a-f]{6})`).exec(primitives)?.[1];
  assert.ok(hex, name);
  return rgbOf(hex);
}

function rgbOf(hex: string): Rgb {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function see(rgb: Rgb, matrix: readonly Rgb[]): Rgb {
  return matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (rgb[at] ?? 0), 0)) as unknown as Rgb;
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));
}
