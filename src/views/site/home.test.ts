import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { buildHome } from './home.ts';

test('the opening sentence counts both terms in the words of the plan, so that a reader can add up', () => {
  assert.equal(buildHome(smallTerm).lead, '前期の4の施策のうち2を続け、2を終えました。新しく1を加え、後期は3の施策を進めます。');
});
