import { absoluteHref, addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { Department } from '../model/department.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { ChangeSummary } from './change-counts.ts';
import { countChanges, summarise } from './change-counts.ts';
import type { Badge, InitiativeFacts } from './initiative-facts.ts';
import { allFactsOf, badgeOf, factsOf } from './initiative-facts.ts';
import type { PageHead } from './page-frame.ts';
import { departmentDescription, joinedNote, leadsNothing } from './sentences/departments.ts';
import type { PageLink } from './site-navigation.ts';

/** The page of one department. */
export interface DepartmentView {
  head: PageHead;
  name: string;
  summary: ChangeSummary;
  /** Initiatives whose table row names it, by change; under one heading in a first term. */
  led: readonly { anchor: string; badge: Badge | undefined; heading: string; rows: readonly InitiativeFacts[] }[];
  /** Initiatives that only a Try names it for, with the Try items that do; null where there are none. */
  joined: { heading: string; note: string; entries: readonly { row: InitiativeFacts; where: string }[] } | null;
  /** Said where it leads nothing. */
  remark: string | undefined;
  /** Of what changes about it; undefined where the site has no feeds. */
  feed: PageLink | undefined;
  /** What a reader is told that the feed holds. */
  feedInvitation: string;
}

/** What `department` does: what it leads, by change, and where a Try names it besides. */
export function buildDepartment(plan: TermPlan, department: Department): DepartmentView {
  const { id, name } = department;
  const { term } = plan;
  const { words } = term;
  const led = ledBy(plan, department);
  return {
    head: {
      path: addressOf.department(id),
      title: name,
      description: departmentDescription(words, name, led.length, term.changes.length > 0 && plan.previous !== null),
      crumbs: [{ label: words.departmentShort, address: addressOf.departments }],
    },
    name,
    summary: summarise(plan, countChanges(plan, led)),
    led: byChange(plan, led),
    joined: joinedView(plan, department),
    remark: led.length === 0 ? leadsNothing(words, term.name) : undefined,
    feed: feedOf(plan, department),
    feedInvitation: `${name}に関わる更新を受け取る（Atom フィード）`,
  };
}

function byChange(plan: TermPlan, led: readonly TermInitiative[]): DepartmentView['led'] {
  const facts = allFactsOf(plan, led);
  const section = (anchor: string, badge: Badge | undefined, rows: readonly InitiativeFacts[]) => ({
    anchor,
    badge,
    heading: `${badge ? '' : `${plan.term.words.initiative} `}${rows.length}件`,
    rows,
  });
  return [
    ...plan.term.changes.map((change) => section(change.id, badgeOf(change), facts.filter((each) => each.change === change))),
    section('initiatives', undefined, facts.filter((each) => each.change === undefined)),
  ].filter(({ rows }) => rows.length > 0);
}

function joinedView(plan: TermPlan, department: Department): DepartmentView['joined'] {
  const { words } = plan.term;
  const joined = joinedBy(plan, department);
  if (joined.length === 0) return null;
  return {
    heading: `${words.tryItem}で名前があるもの`,
    note: joinedNote(words, department.name),
    entries: joined.map((initiative) => ({
      row: factsOf(plan, initiative),
      where: `${words.tryItem}${mentionsNaming(plan, initiative, department).map(formatCircled).join('・')}`,
    })),
  };
}

function feedOf(plan: TermPlan, { id, name }: Department): PageLink | undefined {
  const address = addressOf.departmentFeed(id);
  const hasFeed = plan.log.length > 0 && absoluteHref(address) !== undefined;
  return hasFeed ? { label: `${name}に関わる更新`, address } : undefined;
}

/** The initiatives whose table row names `department`, in plan order. */
export function ledBy(plan: TermPlan, department: Department): TermInitiative[] {
  return plan.initiatives.filter((each) => each.departments.includes(department.id));
}

/** The initiatives that only a Try names it for, in plan order. */
export function joinedBy(plan: TermPlan, department: Department): TermInitiative[] {
  return plan.initiatives.filter((each) => !each.departments.includes(department.id) && mentionsNaming(plan, each, department).length > 0);
}

function mentionsNaming(plan: TermPlan, initiative: TermInitiative, department: Department): number[] {
  const mentions = indexOf(plan).mentions.get(initiative.id) ?? [];
  return mentions.filter(({ entry }) => entry.departments.includes(department.id)).map(({ tryItem }) => Number(tryItem.id));
}
