import type { Merge } from '../model/initiative.ts';
import { mergesOf } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import { indexOf } from '../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { nameOf } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';

export const mergesPointToCurrent: TermRule = {
  scope: 'term',
  name: 'merges-point-to-current',
  description: '集約・統合された先が、その期にあるものを指し、自分に戻らない',
  excusable: false,
  check: (plan) => plan.initiatives.flatMap((initiative) => findWrongMerges(plan, initiative)),
};

function findWrongMerges(plan: TermPlan, initiative: TermInitiative): Finding[] {
  const merges = mergesOf(initiative);
  const finding = (at: number, message: string, advice: string): Finding => ({
    file: fileOf('initiatives', initiative.id),
    path: ['terms', plan.term.id, 'mergedInto', at, 'initiative'],
    message,
    advice,
  });
  const repeated = duplicatesOf(merges, (merge) => merge.initiative).map(({ item, at }) =>
    finding(at, `「${item.initiative}」が2回書かれています。`, 'どちらか1つを消してください。'),
  );
  const wrong = merges.flatMap((merge, at) => {
    const reason = whyWrong(plan, initiative, merge);
    return reason ? [finding(at, reason, '正しい先に直すか、書かれていなければ mergedInto を not-stated にしてください。')] : [];
  });
  return [...repeated, ...wrong];
}

function whyWrong(plan: TermPlan, initiative: TermInitiative, merge: Merge): string | null {
  const { words } = plan.term;
  if (merge.initiative === initiative.id) return `${words.mergeTarget}が自分自身です。`;
  const target = indexOf(plan).initiatives.get(merge.initiative);
  if (!target) return null;
  if (target.name === undefined) return `${words.mergeTarget}の「${nameOf(target)}」には${plan.term.short}の名称がありません。`;
  if (leadsTo(plan, target, initiative.id)) return `${words.mergeTarget}をたどると、この${words.initiative}に戻ります。`;
  return null;
}

function leadsTo(plan: TermPlan, from: TermInitiative, id: string, seen = new Set<string>()): boolean {
  if (seen.has(from.id)) return false;
  seen.add(from.id);
  return mergesOf(from).some((merge) => {
    const next = indexOf(plan).initiatives.get(merge.initiative);
    return merge.initiative === id || (next !== undefined && leadsTo(plan, next, id, seen));
  });
}
