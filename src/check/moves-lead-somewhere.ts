import { holds, idsOf } from '../model/entry-ref.ts';
import type { MovedEntry } from '../model/moved.ts';
import { fateOf } from '../model/moved.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, PlanRule } from './rule.ts';

/** A redirect starts at an id that was published and is no more, only once, and ends at something in the plan or a reason. */
export const movesLeadSomewhere: PlanRule = {
  scope: 'plan',
  name: 'moves-lead-somewhere',
  description: 'id の移転の記録が、使われなくなった公開済みの id から、今ある id か掲載を終えた理由に続いている',
  excusable: false,
  check: (plan) => plan.moved.flatMap((each, at) => problemOf(plan, each, at)),
};

function problemOf(plan: Plan, redirect: MovedEntry, at: number): Finding[] {
  const { from } = redirect;
  const found = (key: string, message: string, advice: string): Finding[] => [
    { file: fileOf('moved'), path: [at, key], message, advice, place: from },
  ];
  if (plan.moved.findIndex((each) => each.from === from) < at)
    return found('from', `「${from}」の移転が2回書かれています。`, 'どちらか1行を消してください。');
  if (holds(idsOf(plan), from))
    return found(
      'from',
      `「${from}」は移転したことになっていますが、今も使われています。`,
      '一度移転した id を別のものに使うと、古いリンクが違う内容を指します。新しいほうに別の id を付けるか、移転していないのならこの行を消してください。',
    );
  if (plan.publishedIds && !holds(plan.publishedIds, from))
    return found(
      'from',
      `「${from}」は公開されたことがありません。`,
      `${fileOf('publishedIds')} にある id のとおりか確かめてください。公開していない id なら、この行は要りません。`,
    );
  if ('to' in redirect && fateOf(from, plan).kind === 'lost')
    return found(
      'to',
      `「${from}」の移転先「${redirect.to}」がありません。`,
      '移転先が今ある「種類/id」か、移転が輪になっていないかを確かめてください。',
    );
  return [];
}
