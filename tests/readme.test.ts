import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './harness/sites.ts';

const README = readFileSync(inRoot('README.md'), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;

test('the read-me says why each package is there, and names none that is not', () => {
  const table = README.slice(README.indexOf('| パッケージ |'), README.indexOf('## ライセンス'));
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  assert.deepEqual(named.toSorted(), [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})].toSorted());
});

test('it names every command', () => {
  const named = [...README.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
  const there = Object.keys(scripts ?? {}).filter((name) => !name.startsWith('pre'));
  assert.deepEqual([...new Set(named)].toSorted(), there.toSorted());
});
