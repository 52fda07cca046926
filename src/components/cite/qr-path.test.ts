import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrPath } from './qr-path.ts';

test('the path paints exactly the dark modules, four modules in from the edge', () => {
  const url = 'https://www.city.example.lg.jp/kaikaku/initiatives/bpr/';
  const { size, path } = qrPath(url);
  const { data, size: modules } = encode(url, { ecc: 'M', border: 0 });
  assert.equal(size, modules + 8);
  const painted = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) painted.add(`${Number(x) + at - 4},${Number(y) - 4}`);
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
  assert.deepEqual([...painted].sort(), dark.sort());
});
