import assert from 'node:assert/strict';
import { examplesIn, sectionsOf } from './guide.ts';

/** The files of the small plan with which the guide lets a new municipality begin: one term, one level, no document. */
export function smallPlanFiles(): Record<string, string> {
  const section = sectionsOf(2).find(({ heading }) => heading === '新しい市で一から');
  assert.ok(section, 'the guide tells how to begin');
  return Object.fromEntries(examplesIn(section.text).map(({ file, text }) => [file, text]));
}
