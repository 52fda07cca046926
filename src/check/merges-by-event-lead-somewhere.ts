import type { InitiativeEvent } from '../model/event.ts';
import type { Initiative } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { isAlive, replay } from '../model/state-of.ts';
import { calledOn } from './called.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, PlanRule } from './rule.ts';

export const mergesByEventLeadSomewhere: PlanRule = {
  scope: 'plan',
  name: 'merges-by-event-lead-somewhere',
  description: '統合の出来事の先が、自分ではなく、その日に続いている取組である',
  excusable: false,
  check: (plan) => {
    const byId = new Map(plan.initiatives.map((each) => [each.id, each]));
    return plan.initiatives.flatMap((initiative) =>
      (initiative.events ?? []).flatMap((event, at) => (event.kind === 'merged' ? checkMerge(plan, byId, initiative, event, at) : [])),
    );
  },
};

type Merged = Extract<InitiativeEvent, { kind: 'merged' }>;

function checkMerge(plan: Plan, byId: ReadonlyMap<string, Initiative>, { id }: Initiative, { into, date }: Merged, at: number): Finding[] {
  const finding = (below: number, message: string, advice: string): Finding => ({
    file: fileOf('initiatives', id),
    path: ['events', at, 'into', below],
    message,
    advice,
  });
  const repeated = duplicatesOf(into, (each) => each).map((each) =>
    finding(each.at, `「${each.item}」が2回書かれています。`, 'どちらか1つを消してください。'),
  );
  const wrong = into.flatMap((targetId, below): Finding[] => {
    if (targetId === id) return [finding(below, '統合された先が自分自身です。', '正しい先の id に直してください。')];
    const target = byId.get(targetId);
    if (!target || isThereOn(plan, target, date)) return [];
    const name = calledOn(plan, target, date);
    return [
      finding(
        below,
        `統合された先の「${name}」は、${date} には続いていません。`,
        '先か日付を直すか、先の terms か events を直してください。',
      ),
    ];
  });
  return [...repeated, ...wrong];
}

/** Two may be merged on one day into one that was itself merged on that day. */
function isThereOn(plan: Plan, target: Initiative, date: string): boolean {
  const last = replay(plan, target, date).at(-1);
  if (!last) return false;
  return isAlive(last.after) || (last.event?.date === date && last.before !== null && isAlive(last.before));
}
