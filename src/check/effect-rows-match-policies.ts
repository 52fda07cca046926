import type { Vintage } from '../model/effect-amounts.ts';
import { fileOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';

export const effectRowsMatchPolicies: TermRule = {
  scope: 'term',
  name: 'effect-rows-match-policies',
  description: '効果額のどの表にも、体系のいちばん上の段のどの行もちょうど1つある（無い額は pending か not-applicable と書く）',
  excusable: false,
  check: (plan) => plan.vintages.flatMap((vintage) => [...findMissing(plan, vintage), ...findRepeated(plan, vintage)]),
};

function findMissing(plan: TermPlan, vintage: Vintage): Finding[] {
  return plan.outline
    .filter((policy) => vintage.rows.every((row) => row.policyId !== policy.id))
    .map((policy) => ({
      file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
      path: ['rows'],
      message: `${plan.term.levels[0]}「${policy.name}」の行がありません。`,
      advice: `rows に policy: "${policy.id}" の行を書き足してください。無い額は pending、対象外は not-applicable です。`,
    }));
}

function findRepeated(plan: TermPlan, vintage: Vintage): Finding[] {
  return duplicatesOf(vintage.rows, (row) => row.policyId ?? '').map(({ item, at }) => ({
    file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
    path: ['rows', at, 'policy'],
    message: `${plan.term.levels[0]} "${item.policyId}" の行が2つあります。`,
    advice: 'どちらか1つを消すか、番号を直してください。',
  }));
}
