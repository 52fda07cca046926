import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';
import type { TermPlan } from '../../model/term-plan.ts';

/** A link as a page shows it: a label and an address from the root of the site. */
export interface PageLink {
  label: string;
  address: string;
}

/** A sentence with one link in it. */
export interface LinkedSentence {
  before: string;
  link: PageLink;
  after: string;
}

/** The ways through the site: only to pages that this plan has. */
export interface SiteNavigation {
  /** In the header of every page. */
  main: readonly PageLink[];
  /** In the footer of every page. */
  more: readonly PageLink[];
}

/** Links to every page kind for which `plan` holds something, in the plan's own words. */
export function buildSiteNavigation(plan: TermPlan): SiteNavigation {
  const { words } = plan.term;
  return {
    main: [
      ...(plan.retrospective ? [{ label: plan.retrospective.shortTitle, address: addressOf.retrospective(plan.term.id) }] : []),
      ...(plan.tryItems.length > 0 ? [{ label: words.tryItem ?? 'Try', address: addressOf.tryItems(plan.term.id) }] : []),
      { label: words.initiative, address: addressOf.initiatives },
      ...(plan.previous ? [{ label: words.transitions, address: addressOf.transitions(plan.term.id) }] : []),
      ...(plan.vintages.length > 0 ? [{ label: words.effectAmountShort, address: addressOf.effects(plan.term.id) }] : []),
      ...(plan.plan.reports.length > 0 ? [{ label: words.report, address: addressOf.progress }] : []),
      { label: words.departmentShort, address: addressOf.departments },
      { label: 'データ', address: addressOf.data },
    ],
    more: [
      ...(plan.plan.topics.length > 0 ? [{ label: 'テーマ', address: addressOf.topics }] : []),
      ...(hasIndicators(plan.plan) ? [{ label: '指標', address: addressOf.indicators }] : []),
      ...plan.pages.map((page) => ({ label: page.title, address: addressOf.page(page.id) })),
      { label: notesTitle(plan), address: addressOf.notes },
      ...documentLinks(plan.plan),
      ...(plan.glossary.length > 0 ? [{ label: '用語', address: addressOf.glossary }] : []),
      ...(plan.log.length > 0 ? [{ label: '更新の記録', address: addressOf.updates }] : []),
      { label: '全体を印刷', address: addressOf.print },
    ],
  };
}

function hasIndicators(plan: Plan): boolean {
  const known = withIndicators.get(plan) ?? (plan.indicators.length > 0 || plan.initiatives.some((each) => each.indicators));
  withIndicators.set(plan, known);
  return known;
}

/** Every page has this navigation: all initiatives are looked at once. */
const withIndicators = new WeakMap<Plan, boolean>();

/** The documents whose text is published: by the one word where there is one, by their titles where there are more. */
function documentLinks({ documents }: Plan): PageLink[] {
  const published = documents.filter(({ lines }) => lines.length > 0);
  return published.map(({ id, title }) => ({
    label: published.length === 1 ? '原資料' : `原資料：${title}`,
    address: addressOf.document(id),
  }));
}

/** What `/notes/` is called: it holds a comparison with the source only where the plan comes with one. */
export function notesTitle(plan: TermPlan): string {
  return plan.sourceLines.length > 0 ? '原資料との照合' : '数字の検算';
}

/** The plan in one sentence, while its present term is in force. */
export function planDescription({ plan, term }: TermPlan): string {
  return term.description ?? plan.settings.description;
}

/** The plan's full name: 行革推進プラン 後期アクションプラン. */
export function planName(plan: TermPlan): string {
  return [plan.plan.settings.title, plan.term.subtitle].filter(Boolean).join(' ');
}
