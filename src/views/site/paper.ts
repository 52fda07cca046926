import type { TermPlan } from '../../model/term-plan.ts';
import { editionsOf } from './citation.ts';
import { planName } from './site-navigation.ts';

/** What paper says of a page: at the head of its first sheet, and in the margins of all. */
export interface Paper {
  /** 行革推進プラン 後期アクションプラン */
  planName: string;
  /** ○○市　第1版（令和8年4月1日）; empty where the content sets none of it. */
  issue: string;
  /** 行革推進プラン 後期アクションプラン　取組一覧 */
  runningTitle: string;
}

/** What paper says of the page `title`; the home page has none. */
export function buildPaper(plan: TermPlan, title: string | undefined): Paper {
  const name = planName(plan);
  return {
    planName: name,
    issue: [plan.site.publisher, ...editionsOf(plan)].filter(Boolean).join('　'),
    runningTitle: title === undefined ? name : `${name}　${title}`,
  };
}
