import type { EntryRef } from '../model/entry-ref.ts';
import { refsOf, splitRef } from '../model/entry-ref.ts';
import { fateOf } from '../model/moved.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, PlanRule } from './rule.ts';

/** No published id vanishes: it is in the plan, or moved.yaml says where it went. */
export const idsStayPublished: PlanRule = {
  scope: 'plan',
  name: 'ids-stay-published',
  description: '一度公開した id が、移転先か掲載を終えた理由を示さずになくなっていない',
  excusable: false,
  check: (plan) => {
    if (!plan.publishedIds) return [];
    return refsOf(plan.publishedIds)
      .filter((ref) => fateOf(ref, plan).kind === 'lost' && !plan.moved.some((each) => each.from === ref))
      .map((ref) => lost(ref, plan));
  },
};

function lost(ref: EntryRef, plan: Plan): Finding {
  const { kind, id } = splitRef(ref);
  return {
    file: fileOf('publishedIds'),
    path: [kind, plan.publishedIds?.[kind].indexOf(id) ?? 0],
    message: `公開済みの「${ref}」がなくなっています。このままではリンクが切れます。`,
    advice: `id を変えたのなら ${fileOf('moved')} に「- { from: ${ref}, to: ${kind}/新しいid }」を、掲載を終えたのなら「- { from: ${ref}, gone: 理由 }」を1行足してください。誤って消したのなら元に戻してください。`,
    place: ref,
  };
}
