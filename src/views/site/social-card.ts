import { absoluteHref, addressOf } from '../../address.ts';
import type { ChangeKind } from '../../model/change.ts';
import { departmentNameOn } from '../../model/department.ts';
import { flatten, groupTitle } from '../../model/group.ts';
import type { Plan } from '../../model/plan.ts';
import { indexOf, initiativesOf, lastTermOf, mentionsIn } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { lastDayOf, termPlanOf } from '../../model/term-plan.ts';
import { ledBy } from '../departments/department.ts';
import { begunUnder } from '../initiatives/begun.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { countLine } from '../sentences/terms.ts';
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
  /** Below the title, in a row. */
  facts: readonly string[];
  /** One square an initiative, in plan order; those the page is about are marked. */
  squares: readonly { kind: ChangeKind; isMarked: boolean }[];
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
    ...allOf(plan).map((each) => initiativeCard(plan, each)),
  ];
}

/** The cards of the pages below one term. */
function termCards(plan: TermPlan): SocialCard[] {
  const { words } = plan.term;
  return [
    ...navigationCards(plan, (address) => isBelow(plan, address)),
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
  return { path, title, kicker, facts, squares: squaresOf(plan, new Set(initiatives)) };
}

function homeCard(plan: TermPlan): SocialCard {
  return {
    path: addressOf.home,
    title: planName(plan),
    kicker: plan.site.publisher ? [plan.site.publisher] : [],
    facts: [countsByTerm(plan)],
    squares: squaresOf(plan, new Set(allOf(plan))),
  };
}

function initiativeCard(plan: TermPlan, initiative: TermInitiative): SocialCard {
  const { number, address, name, badge, departments, standing } = factsOf(plan, initiative);
  const [top] = standing;
  const facts = [...(number ? [number] : []), departments.map(({ label }) => label).join('・'), ...(top ? [groupTitle(top)] : [])];
  return { ...cardOf(plan, address, name, facts, [initiative]), badge };
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
