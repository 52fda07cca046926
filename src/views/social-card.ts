import { absoluteHref, addressOf } from '../address.ts';
import type { ChangeKind } from '../model/change.ts';
import { departmentNameOn } from '../model/department.ts';
import { flatten, groupTitle } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, initiativesOf, lastDayOf, mentionsIn, termPlanOf } from '../model/term-plan.ts';
import { begunUnder } from './begun.ts';
import { countChanges } from './change-counts.ts';
import { ledBy } from './department.ts';
import type { Badge } from './initiative-facts.ts';
import { factsOf } from './initiative-facts.ts';
import { begunIn } from './section.ts';
import { countLine } from './sentences/terms.ts';
import { buildSiteNavigation, planName } from './site-navigation.ts';
import { buildTransitionLists } from './transition-lists.ts';

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

const known = new WeakMap<TermPlan, ReadonlyMap<string, SocialCard>>();

/**
 * The cards that may stand for the page at `path`, the best first: its own, then the home page's. None while the site's
 * address is not known: a picture is found by a whole address only.
 */
export function socialCardsFor(plan: Plan, path: string): SocialCard[] {
  const cards = cardsByPath(termPlanOf(plan));
  return [...new Set([path, addressOf.home])].flatMap((each) => cards.get(each) ?? []);
}

/** Every card to draw; none while the site's address is not known. */
export function socialCardsOf(plan: Plan): SocialCard[] {
  return [...cardsByPath(termPlanOf(plan)).values()];
}

function cardsByPath(plan: TermPlan): ReadonlyMap<string, SocialCard> {
  const isKnown = absoluteHref(addressOf.home) !== undefined;
  const cards = known.get(plan) ?? new Map((isKnown ? buildSocialCards(plan) : []).map((card) => [card.path, card]));
  known.set(plan, cards);
  return cards;
}

/** A card for every page that has a name of its own; the first one is the home page's. */
export function buildSocialCards(plan: TermPlan): SocialCard[] {
  const { words } = plan.term;
  const card = (path: string, title: string, facts: readonly string[], initiatives: readonly TermInitiative[] = []): SocialCard => ({
    path,
    title,
    kicker: [plan.site.publisher, plan.plan.settings.title, plan.term.subtitle].filter((each) => each !== undefined),
    facts,
    squares: squaresOf(plan, new Set(initiatives)),
  });
  const navigation = buildSiteNavigation(plan);
  return [
    homeCard(plan),
    ...[...navigation.main, ...navigation.more].map(({ label, address }) => {
      const lead = address === addressOf.tryItems(plan.term.id) ? words.tryLead : undefined;
      return card(address, label, lead ? [lead] : [], allOf(plan));
    }),
    ...buildTransitionLists(plan).map((list) => card(list.address, list.title, [count(plan, list.initiatives)], list.initiatives)),
    ...plan.tryItems.map((item) => {
      const named = mentionsIn(item).flatMap(({ entry }) => indexOf(plan).initiatives.get(entry.initiative) ?? []);
      return card(
        addressOf.tryItem(plan.term.id, item.id),
        item.title,
        [`${words.tryItem ?? 'Try'} ${item.id}`],
        [...named, ...begunUnder(plan, item.id)],
      );
    }),
    ...plan.outline.map((group) => {
      const within = initiativesOf(plan, group);
      return card(
        addressOf.policy(plan.term.id, group.id),
        group.name,
        [`${plan.term.levels[0]} ${group.number}`, count(plan, within)],
        [...within, ...flatten([group]).flatMap((each) => begunIn(plan, each))],
      );
    }),
    ...plan.plan.departments.map((department) => {
      const led = ledBy(plan, department);
      const name = departmentNameOn(department, lastDayOf(plan));
      return card(addressOf.department(department.id), name, [words.departmentShort, count(plan, led)], led);
    }),
    ...allOf(plan).map((each) => initiativeCard(plan, each, card)),
  ];
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

function initiativeCard(
  plan: TermPlan,
  initiative: TermInitiative,
  card: (path: string, title: string, facts: readonly string[], initiatives: readonly TermInitiative[]) => SocialCard,
): SocialCard {
  const { number, address, name, badge, departments, standing } = factsOf(plan, initiative);
  const [top] = standing;
  const facts = [...(number ? [number] : []), departments.map(({ label }) => label).join('・'), ...(top ? [groupTitle(top)] : [])];
  return { ...card(address, name, facts, [initiative]), badge };
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
