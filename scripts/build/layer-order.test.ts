import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderIn } from './layer-order.ts';

test('the order of the layers is the statement, not a block', () => {
  assert.equal(
    orderIn('/* x */\n@layer tokens, base,\n  components;\n@import url("a.css") layer(base);'),
    '@layer tokens,base,components;',
  );
  assert.throws(() => orderIn('@layer components { a { color: red } }'), /no order/);
});
