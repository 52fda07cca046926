import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { citedPlaces, sourcePlaces } from './source-link.ts';

const lines = ['表紙', '# 第1章', 'まえがき', '## 1 窓口', '### 新しい施策', '・改革', '## 2 お金', '・見直し', '# 資料', '・数字'];
const plan = smallTermWith({
  documentLines: { 'small-plan': Array.from({ length: 13 }, (_, at) => lines[at] ?? '') },
});

test('lines are told by the headings above them, so that others find them in the document itself', () => {
  assert.deepEqual(
    sourcePlaces(plan, [1, 3, 6, 8, 10])?.sections.map(({ section, link }) => [section, link.label, link.address]),
    [
      ['', '1行', '/source/small-plan/#L1'],
      ['第1章', '3行', '/source/small-plan/#L3'],
      ['1 窓口 › 新しい施策', '6行', '/source/small-plan/#L6'],
      ['2 お金', '8行', '/source/small-plan/#L8'],
      ['資料', '10行', '/source/small-plan/#L10'],
    ],
  );
});

test('a citation names document, section and lines in one line', () => {
  const places = sourcePlaces(plan, [6, 8]);
  assert.ok(places);
  assert.equal(citedPlaces(places), '『見本計画の冊子』「1 窓口 › 新しい施策」6行、「2 お金」8行');
});

test('there is nothing to cite where no line is known or no text is published', () => {
  assert.equal(sourcePlaces(plan, []), undefined);
  assert.equal(sourcePlaces(smallTermWith({ documentLines: {} }), [1]), undefined);
});
