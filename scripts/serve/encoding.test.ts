import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodingFor } from './encoding.ts';

for (const [accepted, encoding] of [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['br;q=x', undefined],
  ['', undefined],
  [undefined, undefined],
] as const) {
  test(`to a client that accepts “${accepted ?? 'nothing said'}” goes ${encoding ?? 'the file as it is'}`, () => {
    assert.equal(encodingFor(accepted), encoding);
  });
}
