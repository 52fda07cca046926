import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../load/read-plan.ts';
import type { LogEntry } from '../model/log.ts';
import { logConcernsKnownPages } from './log-concerns-known-pages.ts';

const { plan } = await readPlan('tests/fixtures/second-plan');
assert.ok(plan);
const bare = plan;
const update: LogEntry = { id: 'first', date: '2026-04-01', title: '公開しました。', kind: 'added' };

test('entries on pages that exist are in order', () => {
  const pages = [`initiatives/${bare.initiatives[0]?.id}`, 'pages/transitions'] as const;
  assert.deepEqual(logConcernsKnownPages.check({ ...bare, updates: [update, { ...update, id: 'second', pages: [...pages] }] }), []);
});

test('an entry on a page that later moved is still in order', () => {
  const redirects = [{ from: 'initiatives/old', gone: '統合' } as const];
  assert.deepEqual(logConcernsKnownPages.check({ ...bare, redirects, updates: [{ ...update, pages: ['initiatives/old'] }] }), []);
});

test('a page that is nowhere is told with its place', () => {
  const problems = logConcernsKnownPages.check({ ...bare, updates: [update, { ...update, pages: ['initiatives/nowhere'] }] });
  assert.deepEqual(
    problems.map((each) => each.path),
    [[1, 'pages', 0]],
  );
});
