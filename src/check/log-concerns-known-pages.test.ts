import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import type { LogEntry } from '../model/log.ts';
import { logConcernsKnownPages } from './log-concerns-known-pages.ts';

const entry: LogEntry = { id: 'first', date: '2026-04-01', title: '公開しました。', kind: 'added' };

test('entries on pages that exist are in order', () => {
  const pages = ['initiatives/review', 'transitions/late/ended', 'pages/print'] as const;
  assert.deepEqual(logConcernsKnownPages.check({ ...smallPlan, log: [entry, { ...entry, id: 'second', pages: [...pages] }] }), []);
});

test('an entry on a page that later moved is still in order', () => {
  const moved = [{ from: 'initiatives/old', gone: '統合' } as const];
  assert.deepEqual(logConcernsKnownPages.check({ ...smallPlan, moved, log: [{ ...entry, pages: ['initiatives/old'] }] }), []);
});

test('a page that is nowhere is told with its place', () => {
  const problems = logConcernsKnownPages.check({ ...smallPlan, log: [entry, { ...entry, pages: ['initiatives/nowhere'] }] });
  assert.deepEqual(
    problems.map((each) => each.path),
    [[1, 'pages', 0]],
  );
});
