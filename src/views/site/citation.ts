import { absoluteHref } from '../../address.ts';
import { formatDate } from '../../format.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { planName } from './site-navigation.ts';
import type { SourcePlaces } from './source-link.ts';
import { citedPlaces } from './source-link.ts';

/** How to cite a page. */
export interface Citation {
  /** What is cited. */
  title: string;
  /** What it is part of: ○○市『行革推進プラン 後期アクションプラン』第1版（令和8年4月1日） */
  work: string;
  /** The whole address; undefined while the site's own address is not known. */
  url?: string | undefined;
  /** Where the published document says it: 『…』「取組み整理表」259行. */
  source?: string | undefined;
  /** From the root of the site. */
  address: string;
}

/** The citation of the page `title` at `address`: what is not set in the content is left out. */
export function buildCitation(plan: TermPlan, title: string, address: string, places?: SourcePlaces): Citation {
  const { publisher } = plan.site;
  return {
    title,
    address,
    work: `${publisher ?? ''}『${planName(plan)}』${editionText(plan) ?? ''}`,
    source: places && `原資料${citedPlaces(places)}`,
    url: absoluteHref(address),
  };
}

/** 第1版（令和8年4月1日）, or the date of the last update; undefined where the content sets neither. */
export function editionText(plan: TermPlan): string | undefined {
  const [first] = editionsOf(plan);
  return plan.site.edition ? first : first && `（${first}）`;
}

/** 第1版（令和8年4月1日） and 令和8年10月1日更新: what the content sets, the update where it came after the edition. */
export function editionsOf({ site: { edition, updated } }: TermPlan): string[] {
  const printed = edition ? [`${edition.label}（${formatDate(edition.date)}）`] : [];
  return updated && updated !== edition?.date ? [...printed, `${formatDate(updated)}更新`] : printed;
}
