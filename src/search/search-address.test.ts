import assert from 'node:assert/strict';
import test from 'node:test';
import { readState, writeState } from './search-address.ts';

test('an address says the same to the next reader', () => {
  for (const state of [
    { query: '消防 採用', kind: undefined },
    { query: '"a&b" -c=d +e', kind: 'initiative' as const },
    { query: '', kind: undefined },
  ])
    assert.deepEqual(readState(writeState(state)), state);
});

test('spaces around a query and kinds that do not exist are left out', () => {
  assert.deepEqual(readState('?q=%20育休%20&kind=nothing'), { query: ' 育休 ', kind: undefined });
  assert.equal(writeState({ query: '　育休 ', kind: undefined }), `?q=${encodeURIComponent('育休')}`);
});

test('a plain form writes its spaces as plus signs', () => {
  assert.equal(readState('?q=%E6%B6%88%E9%98%B2+%E6%8E%A1%E7%94%A8').query, '消防 採用');
});
