import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyParts, planOf, termParts } from '../../../tests/fixtures/plan-in-time.ts';
import type { TermParts } from '../../model/assemble-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { frameOf } from './page-frame.ts';

const [first, second] = [termParts('first', [2018, 2019]), termParts('second', [2020, 2021])];

function windowTitle(terms: readonly TermParts[], path = '/first/effects/', title = '効果額'): string {
  const plan = planOf(emptyParts(terms));
  return frameOf(termPlanOf(plan, plan.terms[0]), { path, title, description: '' }).windowTitle;
}

test('pages that each term has of its own say of which term they are, where the name of the plan does not', () => {
  assert.equal(windowTitle([first, second]), '効果額｜firstの計画｜見本市行革計画');
  const withSubtitle = { ...first, term: { ...first.term, subtitle: '前半' } };
  assert.equal(windowTitle([withSubtitle, second]), '効果額｜見本市行革計画 前半');
  assert.equal(windowTitle([first]), '効果額｜見本市行革計画', 'a plan of one term knows no terms');
  assert.equal(windowTitle([first, second], '/initiatives/bpr/', 'BPR'), 'BPR｜見本市行革計画');
  assert.equal(windowTitle([first, second], '/first/', 'firstの計画'), 'firstの計画｜見本市行革計画');
});
