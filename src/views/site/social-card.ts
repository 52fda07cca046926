import { absoluteHref, addressOf } from '../../address.ts';
import { formatShortYear } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { ChangeKind } from '../../model/change.ts';
import { departmentNameOn } from '../../model/department.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import { flatten, groupTitle } from '../../model/group.ts';
import type { Plan } from '../../model/plan.ts';
import { indexOf, initiativesOf, lastTermOf, mentionsIn } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { lastDayOf, termPlanOf } from '../../model/term-plan.ts';
import { ledBy } from '../departments/department.ts';
import { effectFigures, yearAmount } from '../effects/effect-figures.ts';
import { totalSoFar } from '../effects/total-so-far.ts';
import { begunUnder } from '../initiatives/begun.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import type { GradeView } from '../progress/grades.ts';
import { buildReport } from '../progress/progress.ts';
import { roundMoney } from '../sentences/amounts.ts';
import { countLine } from '../sentences/terms.ts';
import { totalInShort } from '../sentences/total-so-far.ts';
import { storySentence } from '../story/story.ts';
import { begunIn } from '../terms/section.ts';
import { countChanges } from '../transitions/change-counts.ts';
import { buildTransitionLists } from '../transitions/transition-lists.ts';
import { buildSiteNavigation, planName } from './site-navigation.ts';

/** What a link to a page shows where it is pasted: one picture. */
export interface SocialCard {
  /** Address of the page. */
  path: string;
  title: string;
  /** Above the title: publisher where set, plan, subtitle. Empty parts are left out. */
  kicker: readonly string[];
  badge?: Badge | undefined;
  /** What the page says first, below the title; left out where its title says all. */
  statement?: string | undefined;
  /** Below that, in a row. */
  facts: readonly string[];
  /** One square an initiative, in plan order; those the page is about are marked. None on a card of one initiative. */
  squares: readonly { kind: ChangeKind; isMarked: boolean }[];
  /** The amounts of each year, instead of squares. */
  bars?: CardBars | undefined;
  /** How many there are of each grade, instead of squares. */
  strip?: readonly { label: string; count: number; tone: GradeView['tone'] }[] | undefined;
}

/** The totals by year, as first expected and now. */
export interface CardBars {
  years: readonly { label: string; first: number | null; now: number | null; isSettled: boolean }[];
  /** What the bars are called; `first` is undefined where there is but one vintage. */
  names: { settled: string; forecast: string; first: string | undefined };
}

const known = new WeakMap<Plan, ReadonlyMap<string, SocialCard>>();

/**
 * The cards that may stand for the page at `path`, the best first: its own, then the home page's. None while the site's
 * address is not known: a picture is found by a whole address only.
 */
export function socialCardsFor(plan: Plan, path: string): SocialCard[] {
  const cards = cardsByPath(plan);
  return [...new Set([path, addressOf.home])].flatMap((each) => cards.get(each) ?? []);
}

/** Every card to draw; none while the site's address is not known. */
export function socialCardsOf(plan: Plan): SocialCard[] {
  return [...cardsByPath(plan).values()];
}

function cardsByPath(plan: Plan): ReadonlyMap<string, SocialCard> {
  const isKnown = absoluteHref(addressOf.home) !== undefined;
  const cards = known.get(plan) ?? new Map((isKnown ? cardsOfAllTerms(plan) : []).map((card) => [card.path, card]));
  known.set(plan, cards);
  return cards;
}

/** Those of the present term, then those of the pages of earlier ones and of what was over before it: all keep their pictures. */
function cardsOfAllTerms(plan: Plan): SocialCard[] {
  const earlier = plan.terms.slice(0, -1).flatMap((term) => termCards(termPlanOf(plan, term)));
  const present = termPlanOf(plan);
  const over = plan.initiatives.flatMap(({ id }) => {
    if (indexOf(present).initiatives.has(id)) return [];
    const last = lastTermOf(plan, id);
    const row = indexOf(last).initiatives.get(id);
    return row ? [initiativeCard(last, row)] : [];
  });
  return [...buildSocialCards(present), ...earlier, ...over];
}

/** A card for every page that has a name of its own; the first one is the home page's. */
export function buildSocialCards(plan: TermPlan): SocialCard[] {
  return [
    homeCard(plan),
    ...termCards(plan),
    ...navigationCards(plan, (address) => !isBelow(plan, address)),
    ...plan.plan.departments.map((department) => {
      const led = ledBy(plan, department);
      const name = departmentNameOn(department, lastDayOf(plan));
      return cardOf(plan, addressOf.department(department.id), name, [plan.term.words.departmentShort, count(plan, led)], led);
    }),
    ...plan.plan.reports.map((report) => reportCard(plan, report.id)),
    ...allOf(plan).map((each) => initiativeCard(plan, each)),
  ];
}

/** The cards of the pages below one term. */
function termCards(plan: TermPlan): SocialCard[] {
  const { words } = plan.term;
  return [
    ...effectsCard(plan),
    ...navigationCards(plan, (address) => isBelow(plan, address) && address !== addressOf.effects(plan.term.id)),
    ...buildTransitionLists(plan).map((list) => cardOf(plan, list.address, list.title, [count(plan, list.initiatives)], list.initiatives)),
    ...plan.tryItems.map((item) => {
      const named = mentionsIn(item).flatMap(({ entry }) => indexOf(plan).initiatives.get(entry.initiative) ?? []);
      const facts = [`${words.tryItem ?? 'Try'} ${item.id}`];
      return cardOf(plan, addressOf.tryItem(plan.term.id, item.id), item.title, facts, [...named, ...begunUnder(plan, item.id)]);
    }),
    ...plan.outline.map((group) => {
      const within = initiativesOf(plan, group);
      const facts = [`${plan.term.levels[0]} ${group.number}`, count(plan, within)];
      const marked = [...within, ...flatten([group]).flatMap((each) => begunIn(plan, each))];
      return cardOf(plan, addressOf.policy(plan.term.id, group.id), group.name, facts, marked);
    }),
  ];
}

function navigationCards(plan: TermPlan, isWanted: (address: string) => boolean): SocialCard[] {
  const { main, more } = buildSiteNavigation(plan);
  return [...main, ...more]
    .filter(({ address }) => isWanted(address))
    .map(({ label, address }) => {
      const lead = address === addressOf.tryItems(plan.term.id) ? plan.term.words.tryLead : undefined;
      return cardOf(plan, address, label, lead ? [lead] : [], allOf(plan));
    });
}

function isBelow({ term }: TermPlan, address: string): boolean {
  return address.startsWith(addressOf.term(term.id));
}

function cardOf(plan: TermPlan, path: string, title: string, facts: readonly string[], initiatives: readonly TermInitiative[]): SocialCard {
  const { site, term } = plan;
  const kicker = [site.publisher, plan.plan.settings.title, term.subtitle].filter((each) => each !== undefined);
  return { path, title, kicker, facts, squares: initiatives.length > 0 ? squaresOf(plan, new Set(initiatives)) : [] };
}

function homeCard(plan: TermPlan): SocialCard {
  return {
    path: addressOf.home,
    title: planName(plan),
    kicker: plan.site.publisher ? [plan.site.publisher] : [],
    statement: totalStatement(plan),
    facts: [countsByTerm(plan)],
    squares: squaresOf(plan, new Set(allOf(plan))),
  };
}

function initiativeCard(plan: TermPlan, initiative: TermInitiative): SocialCard {
  const { number, address, name, badge, departments, standing } = factsOf(plan, initiative);
  const [top] = standing;
  const facts = [...(number ? [number] : []), departments.map(({ label }) => label).join('・'), ...(top ? [groupTitle(top)] : [])];
  const statement = storySentence(plan.plan, initiative.identity) || undefined;
  // Without the squares of all others: a card an initiative, each with a square an initiative, would grow with the square of both.
  return { ...cardOf(plan, address, name, facts, []), badge, statement };
}

/** The total with what of it is settled: 効果額は見込み26.1億円（うち実績0.8億円…）. Undefined where the plan has no amounts. */
function totalStatement(plan: TermPlan): string | undefined {
  const figures = effectFigures(plan);
  if (!figures) return undefined;
  const short = totalInShort(figures, totalSoFar(figures, TOTAL), roundMoney(figures));
  return `${plan.term.words.effectAmountShort}　${short}`;
}

/** The page of the amounts, as far as the term has some: the figure and its bars. */
function effectsCard(plan: TermPlan): SocialCard[] {
  const figures = effectFigures(plan);
  const { words } = plan.term;
  if (!figures) return [];
  const { baseline, latest, isComparable } = figures;
  const known = (amount: Amount) => (isKnown(amount) ? amount : null);
  const years = figures.years.map((year) => {
    const now = yearAmount(latest, TOTAL, year);
    const first = isComparable ? known(yearAmount(baseline, TOTAL, year).amount) : null;
    return { label: formatShortYear(year), first, now: known(now.amount), isSettled: now.status === 'actual' };
  });
  const names = { settled: words.actual, forecast: words.forecast, first: isComparable ? baseline.name : undefined };
  const card = cardOf(plan, addressOf.effects(plan.term.id), words.effectAmount, [], []);
  return [{ ...card, statement: totalStatement(plan), bars: { years, names } }];
}

/** The page of a report: how many there are of each grade. */
function reportCard(plan: TermPlan, id: string): SocialCard {
  const { title, lead, counts } = buildReport(plan.plan, id);
  const strip = counts.map(({ grade, count }) => ({ label: grade.label, count, tone: grade.tone })).filter(({ count }) => count > 0);
  return { ...cardOf(plan, addressOf.report(id), title, [], []), statement: lead, strip };
}

/** Those that the document has, then those begun since. */
function allOf(plan: TermPlan): TermInitiative[] {
  return [...plan.initiatives, ...plan.begun];
}

function squaresOf(plan: TermPlan, marked: ReadonlySet<TermInitiative>): SocialCard['squares'] {
  return allOf(plan).map((each) => ({
    kind: factsOf(plan, each).badge?.kind ?? (plan.begun.includes(each) ? 'new' : 'continued'),
    isMarked: marked.has(each),
  }));
}

function count(plan: TermPlan, initiatives: readonly TermInitiative[]): string {
  return `${plan.term.words.initiative} ${initiatives.length}件`;
}

function countsByTerm(plan: TermPlan): string {
  return `${plan.term.words.initiative}　${countLine(plan, countChanges(plan))}`;
}
