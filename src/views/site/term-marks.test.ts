import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TermPlan } from '../../model/term-plan.ts';
import { createTermMarker, termsIn } from './term-marks.ts';

const plan = {
  glossary: [
    { id: 'db', term: 'DB', description: 'a' },
    { id: 'db-method', term: 'DB方式', description: 'b' },
    { id: 'bpr', term: 'BPR', forms: ['業務改革'], description: 'c' },
  ],
  // The marker reads nothing of a plan but its glossary.
} as unknown as TermPlan;

test('a term is marked where it occurs first on a page, and only there', () => {
  const mark = createTermMarker(plan);
  assert.deepEqual(mark('BPRの推進とBPR'), [{ text: 'BPR', address: '/glossary/#bpr' }, { text: 'の推進とBPR' }]);
  assert.deepEqual(mark('またBPR'), [{ text: 'またBPR' }]);
});

test('another form of a marked term is not marked again', () => {
  const mark = createTermMarker(plan);
  mark('業務改革');
  assert.deepEqual(mark('BPR'), [{ text: 'BPR' }]);
});

test('the longer form wins, and a Latin word counts only when it stands alone', () => {
  assert.deepEqual(createTermMarker(plan)('DB方式'), [{ text: 'DB方式', address: '/glossary/#db-method' }]);
  assert.deepEqual(createTermMarker(plan)('XDB、DBA'), [{ text: 'XDB、DBA' }]);
});

test('the pieces joined are the text', () => {
  const text = '設計施工の（DB）と業務改革、BPR。';
  assert.equal(
    createTermMarker(plan)(text)
      .map((piece) => piece.text)
      .join(''),
    text,
  );
});

test('a page lists the terms that occur in it', () => {
  assert.deepEqual(
    termsIn(plan, ['業務改革の手引き', undefined, 'ADB']).map(({ id }) => id),
    ['bpr'],
  );
});
