import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState, writeState } from './state.ts';

const known = {
  choices: {
    level1: new Set(['1', '2']),
    level2: new Set(['1/a']),
    level3: new Set<string>(),
    level4: new Set<string>(),
    change: new Set(['added', 'ended']),
    grade: new Set(['S', '対象外', 'not-reported']),
    try: new Set(['1', 'none']),
    list: new Set(['new']),
    department: new Set(['finance']),
  },
  groupings: new Set(['outline', 'department', 'none']),
};

test('an address without a query is the first view, and the first view has no query', () => {
  const { state, ignored } = readState('', known);
  assert.deepEqual([state.words, state.grouping, state.sort, state.view, ignored], ['', 'outline', 'plan', 'list', []]);
  assert.equal(writeState(state), '');
});

test('every view comes back from its own address', () => {
  for (const query of [
    '?q=%E7%AA%93%E5%8F%A3+-BPR',
    '?change=added&change=ended',
    '?grade=not-reported&grade=%E5%AF%BE%E8%B1%A1%E5%A4%96&sort=grade',
    '?level2=1/a&try=none&list=new&department=finance&group=department&sort=name&view=table',
  ]) {
    const { state, ignored } = readState(query, known);
    assert.equal(writeState(state), query);
    assert.deepEqual(ignored, []);
  }
});

test('the order in which choices were made does not make another address', () => {
  assert.equal(writeState(readState('?change=ended&change=added', known).state), '?change=added&change=ended');
});

test('what the page does not know is left out and named', () => {
  const { state, ignored } = readState('?change=gone&change=ended&group=try&sort=size&view=map&department=', known);
  assert.deepEqual(ignored, ['change=gone', 'group=try', 'sort=size', 'view=map']);
  assert.equal(writeState(state), '?change=ended');
});

test('marks that other sites add to addresses are no concern of the list', () => {
  assert.deepEqual(readState('?utm_source=mail&fbclid=x', known).ignored, []);
});
