import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestName } from './nearest-name.ts';

const NAMES = ['name', 'previousName', 'departments', 'editorNote'];

test('a slip of the keyboard leads to the name that was meant', () => {
  assert.equal(nearestName('previusNam', NAMES), 'previousName');
  assert.equal(nearestName('previous_name', NAMES), 'previousName');
  assert.equal(nearestName('ＮＡＭＥ', NAMES), 'name');
  assert.equal(nearestName('nmae', NAMES), 'name', 'two letters swapped');
  assert.equal(nearestName('department', NAMES), 'departments');
});

test('what is like none of them leads nowhere', () => {
  assert.equal(nearestName('budget', NAMES), undefined);
  assert.equal(nearestName('7', ['1', '2']), undefined, 'one number is not a slip of another');
});
