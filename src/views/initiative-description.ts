import type { TermPlan } from '../model/term-plan.ts';
import type { InitiativeView } from './initiative.ts';

/** One sentence on an initiative for search engines and shared links, from the plan's own words. */
export function describeInitiative({ term, previous }: TermPlan, view: InitiativeView): string {
  const { words } = term;
  const departments = view.departments.map((each) => each.label).join('・');
  const change = view.changeLabel === undefined ? '' : `${words.change}は${view.changeLabel}、`;
  const former = view.isRenamed && previous ? `${previous.short}の名称は「${view.previousName}」。` : '';
  const of = previous ? `${view.hasEnded ? previous.name : term.name}の` : '';
  return `${of}${words.initiative}「${view.name}」。${change}${words.department}は${departments}。${former}`;
}
