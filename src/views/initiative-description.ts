import type { TermPlan } from '../model/term-plan.ts';
import type { InitiativeView } from './initiative.ts';

/** One sentence on an initiative for search engines and shared links, from the plan's own words. */
export function describeInitiative(plan: TermPlan, view: InitiativeView): string {
  const { words, terms } = plan.settings;
  const label = view.initiative.changeLabel ?? view.change.label;
  const departments = view.departments.map((each) => each.label).join('・');
  const former = view.isRenamed ? `${terms.former.short}の名称は「${view.previousName}」。` : '';
  const term = view.hasEnded ? terms.former.name : terms.current.name;
  return `${term}の${words.initiative}「${view.name}」。${words.change}は${label}、${words.department}は${departments}。${former}`;
}
