import { idsOf, refsOf } from '../model/entry-ref.ts';
import { fileOf } from '../model/nouns.ts';
import type { Finding, PlanRule } from './rule.ts';

const SHOWN = 5;

/** Every id of the plan is in the ledger, so that it cannot vanish unnoticed later. A plan without an address needs none yet. */
export const idsAreInTheLedger: PlanRule = {
  scope: 'plan',
  name: 'ids-are-in-the-ledger',
  description: '公開する id がすべて台帳（ids.yaml）に載っている',
  excusable: false,
  check: (plan) => {
    if (!plan.publishedIds) return plan.site.url === undefined ? [] : [noLedger()];
    const known = new Set(refsOf(plan.publishedIds));
    const missing = refsOf(idsOf(plan)).filter((ref) => !known.has(ref));
    if (missing.length === 0) return [];
    const shown = missing.slice(0, SHOWN).join('、');
    const more = missing.length > SHOWN ? `など${missing.length}件` : '';
    return [
      {
        file: fileOf('publishedIds'),
        path: [],
        message: `新しい id（${shown}${more}）が公開済み id の台帳にありません。`,
        advice:
          '打ち間違いがなければ、npm run ids を実行して台帳に載せてください（一度載せた id は、アドレスとして公開し続けるものになります）。',
      },
    ];
  },
};

function noLedger(): Finding {
  return {
    file: fileOf('site'),
    path: ['url'],
    message: 'サイトのアドレス（url）があるのに、公開した id の台帳（ids.yaml）がありません。id が消えてリンクが切れても気づけません。',
    advice: 'npm run ids を実行して台帳を作ってください。',
  };
}
