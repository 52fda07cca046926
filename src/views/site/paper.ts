import type { TermPlan } from '../../model/term-plan.ts';
import { editionsOf } from './citation.ts';
import { planName } from './site-navigation.ts';

/** What paper says of a page: at the head of its first sheet, and in the margins of all. */
export interface Paper {
  /** 行革推進プラン 後期アクションプラン */
  planName: string;
  /** ○○市　第1版（令和8年4月1日）; empty where the content sets none of it. */
  issue: string;
  /** The root element's attributes, from which the style sheet for paper fills the margins. */
  marks: { 'data-running-title': string; 'data-issue': string; 'data-place': string };
}

/** What paper says of the page `title` (the home page has none) at `place`. */
export function buildPaper(plan: TermPlan, title: string | undefined, place: string): Paper {
  const name = planName(plan);
  const issue = [plan.site.publisher, ...editionsOf(plan)].filter(Boolean).join('　');
  const runningTitle = title === undefined ? name : `${name}　${title}`;
  return { planName: name, issue, marks: { 'data-running-title': runningTitle, 'data-issue': issue, 'data-place': place } };
}
