import { mergesOf } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { calledOn } from './called.ts';
import type { PlanRule } from './rule.ts';

export const mergesRunInNoCircle: PlanRule = {
  scope: 'plan',
  name: 'merges-run-in-no-circle',
  description: '期をまたいで集約・統合の先をたどっても、元の取組に戻らない',
  excusable: true,
  check: (plan) => {
    const targets = targetsOf(plan);
    return plan.initiatives
      .filter(({ id }) => reaches(targets, id))
      .map((initiative) => ({
        file: fileOf('initiatives', initiative.id),
        path: [],
        place: `initiatives/${initiative.id}#circle`,
        message: `「${calledOn(plan, initiative)}」が統合された先をたどると、元に戻ります（${(targets.get(initiative.id) ?? []).join('、')} から）。`,
        advice: 'terms の mergedInto か、events の merged を直してください。',
      }));
  },
};

/** Into which others each was merged, in any term or by any event. */
function targetsOf({ initiatives }: Plan): Map<string, string[]> {
  return new Map(
    initiatives.map(({ id, terms, events = [] }) => {
      const printed = Object.values(terms).flatMap((entry) => mergesOf(entry).map((merge) => merge.initiative));
      return [
        id,
        [...printed, ...events.flatMap((event) => (event.kind === 'merged' ? event.into : []))].filter((target) => target !== id),
      ];
    }),
  );
}

function reaches(targets: ReadonlyMap<string, readonly string[]>, id: string): boolean {
  const seen = new Set(targets.get(id));
  for (const at of seen) for (const next of targets.get(at) ?? []) seen.add(next);
  return seen.has(id);
}
