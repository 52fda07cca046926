import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrPath } from './qr-path.ts';

test('the pen covers exactly the dark modules, four modules in from the edge', () => {
  const url = 'https://www.city.example.lg.jp/kaikaku/initiatives/bpr/';
  const { viewBox, path } = qrPath(url);
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  assert.equal(viewBox, `-4 -4.5 ${size + 8} ${size + 8}`);
  const painted: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first = '', second] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    if (command === 'h') for (let at = 0; at < Number(first); at += 1) painted.push(`${x + at},${y}`);
    if (command !== 'M') x += Number(first);
  }
  const dark = data.flatMap((row, at) => row.flatMap((isDark, column) => (isDark ? [`${column},${at}`] : [])));
  assert.deepEqual(painted, dark);
});
