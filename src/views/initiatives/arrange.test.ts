import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArrangedRow } from './arrange.ts';
import { groupRows, sortRows } from './arrange.ts';
import { noChoices } from './filter.ts';

function row(order: number, name: string, departments: string[], tries: string[] = []): ArrangedRow {
  const mentions = tries.map((tryItem) => ({ tryItem, list: 'new' }));
  return { order, name, departments, mentions, group: order < 2 ? '1/a' : '1/b', change: 'continued' };
}

const desk = row(0, 'んの窓口', ['finance'], ['2']);
const bpr = row(1, 'BPRの推進', ['staff', 'finance'], ['1', '2', '2']);
const cars = row(2, 'あの公用車', ['staff']);
const rows = [desk, bpr, cars];

const named = (groups: readonly { key: string; rows: readonly ArrangedRow[] }[]) =>
  groups.map(({ key, rows: members }) => [key, ...members.map(({ order }) => order)]);

test('groups in the order given and leaves empty groups out', () => {
  assert.deepEqual(named(groupRows(rows, 'outline', ['1/b', '1/a', '2/a'], noChoices())), [
    ['1/b', 2],
    ['1/a', 0, 1],
  ]);
});

test('a row of several groups stands in each of them, once', () => {
  assert.deepEqual(named(groupRows(rows, 'department', ['staff', 'finance'], noChoices())), [
    ['staff', 1, 2],
    ['finance', 0, 1],
  ]);
  assert.deepEqual(named(groupRows(rows, 'try', ['1', '2', 'none'], noChoices())), [
    ['1', 1],
    ['2', 0, 1],
    ['none', 2],
  ]);
});

test('a row stands only in the groups that are chosen', () => {
  const only = (grouping: 'try' | 'department', value: string) =>
    named(groupRows(rows, grouping, ['1', '2', 'none', 'staff', 'finance'], { ...noChoices(), [grouping]: new Set([value]) }));
  assert.deepEqual(only('try', '1'), [['1', 1]]);
  assert.deepEqual(only('department', 'finance'), [['finance', 0, 1]]);
  const inNewOfTwo = { ...noChoices(), try: new Set(['2']), list: new Set(['existing']) };
  assert.deepEqual(groupRows([bpr], 'try', ['1', '2'], inNewOfTwo), [], 'it is in another list of it');
});

test('without grouping there is one group, and none for no rows', () => {
  assert.deepEqual(named(groupRows(rows, 'none', [], noChoices())), [['', 0, 1, 2]]);
  assert.deepEqual(groupRows([], 'none', [], noChoices()), []);
});

test('sorts by plan, name and department, the rest in plan order', () => {
  const orders = (sort: 'plan' | 'name' | 'department') =>
    sortRows([cars, bpr, desk], sort, ['staff', 'finance']).map(({ order }) => order);
  assert.deepEqual(orders('plan'), [0, 1, 2]);
  assert.deepEqual(orders('name'), [1, 2, 0]);
  assert.deepEqual(orders('department'), [1, 2, 0]);
});

test('sorts and groups by grade in the order of the grades; what has none comes last', () => {
  const graded = [{ ...cars, grade: 'C' }, bpr, { ...desk, grade: 'S' }];
  assert.deepEqual(
    sortRows(graded, 'grade', [], ['S', 'A', 'C']).map(({ order }) => order),
    [0, 2, 1],
  );
  assert.deepEqual(named(groupRows(graded, 'grade', ['S', 'A', 'C'], noChoices())), [
    ['S', 0],
    ['C', 2],
  ]);
});
