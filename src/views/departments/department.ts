import { absoluteHref, addressOf } from '../../address.ts';
import { formatCircled } from '../../format.ts';
import type { Department } from '../../model/department.ts';
import { departmentNameOn } from '../../model/department.ts';
import { indexOf } from '../../model/plan-index.ts';
import { isAlive } from '../../model/state-of.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { lastDayOf, termPlanOf } from '../../model/term-plan.ts';
import type { Badge, InitiativeFacts } from '../initiatives/initiative-facts.ts';
import { allFactsOf, badgeOf, factsOf } from '../initiatives/initiative-facts.ts';
import { daysOf, isPrinted, sinceDocument } from '../initiatives/since-document.ts';
import type { GradeSummary } from '../progress/grade-summary.ts';
import { gradesNow } from '../progress/grade-summary.ts';
import {
  departmentDescription,
  departmentHistory,
  formerlyLed,
  joinedNote,
  joinsHeading,
  leadsNothing,
  onceLedHeading,
  passedOnHeading,
} from '../sentences/departments.ts';
import { NOTHING, SINCE_THE_DOCUMENT, sinceSentence } from '../sentences/now.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { MarkedText } from '../site/term-marks.ts';
import type { Turn } from '../site/turn.ts';
import { turnIn } from '../site/turn.ts';
import type { ChangeSummary } from '../transitions/change-counts.ts';
import { countChanges, summarise } from '../transitions/change-counts.ts';
import { departmentLinksOn } from './department-links.ts';

/** Initiatives under one heading: a badge or a word, and how many they are. */
export interface LedInitiatives {
  anchor: string;
  badge: Badge | undefined;
  /** 12件; after the word where there is no badge. */
  heading: string;
  rows: readonly InitiativeFacts[];
}

/** The page of one department. */
export interface DepartmentView {
  head: PageHead;
  /** Its name of today. */
  name: string;
  /** What it was called before, what became of it. */
  history: readonly (readonly MarkedText[])[];
  /** Of what the document prints under it; null where that is nothing. */
  summary: ChangeSummary | null;
  /** What became of that since; empty where nothing did. */
  since: string;
  /** Of what it has now, in the latest report; null where there is none. */
  grades: GradeSummary | null;
  /** Initiatives that it has now, or had when they ended, by change as printed; those that began later come last. */
  led: readonly LedInitiatives[];
  /** Initiatives that the document prints under it and that another has now, under which name; null where there are none. */
  passedOn: { heading: string; rows: readonly InitiativeFacts[] } | null;
  /** Initiatives that only a Try names it for, with the Try items that do; null where there are none. */
  joined: { heading: string; note: string; entries: readonly { row: InitiativeFacts; where: string }[] } | null;
  /** Where it has nothing of all that: what the last term in which it had something prints under it; null where none does. */
  onceLed: { heading: string; rows: readonly InitiativeFacts[] } | null;
  /** Said where it has nothing of this term. */
  remark: string | undefined;
  /** Of what changes about it; undefined where the site has no feeds. */
  turn: Turn;
  feed: { name: string; invitation: string; address: string } | undefined;
}

/** What `department` does: what it has, by change, what it passed on, and where a Try names it besides. */
export function buildDepartment(plan: TermPlan, department: Department): DepartmentView {
  const { term } = plan;
  const { words } = term;
  const name = departmentNameOn(department, lastDayOf(plan));
  const led = ledBy(plan, department);
  const printed = plan.initiatives.filter((each) => each.departments.includes(department.id));
  const passedOn = printed.filter((each) => !led.includes(each));
  const since = sinceAt(plan, { printed, led });
  return {
    head: {
      path: addressOf.department(department.id),
      title: name,
      description:
        led.length === 0 && passedOn.length > 0
          ? formerlyLed(words, name, passedOn.length)
          : led.length === 0
            ? `${name}です。${leadsNothing(words, term.name)}`
            : departmentDescription(words, name, led.length, plan.previous !== null),
      crumbs: [{ label: words.departmentShort, address: addressOf.departments }],
    },
    name,
    history: historyOf(plan, department),
    summary: printed.length > 0 ? summarise(plan, countChanges(plan, printed)) : null,
    since,
    grades: gradesNow(plan, led),
    led: listsOf(plan, led),
    passedOn: passedOn.length > 0 ? { heading: passedOnHeading(words), rows: passedOn.map((each) => ofToday(plan, each)) } : null,
    joined: joinedView(plan, department, name),
    onceLed: led.length + passedOn.length === 0 ? onceLedBy(plan, department) : null,
    remark: led.length + passedOn.length === 0 ? leadsNothing(words, term.name) : undefined,
    turn: turnIn(
      words.departmentShort,
      plan.plan.departments,
      plan.plan.departments.find(({ id }) => id === department.id) ?? department,
      (each) => ({
        label: departmentNameOn(each, lastDayOf(plan)),
        address: addressOf.department(each.id),
      }),
    ),
    feed: feedOf(plan, department, name),
  };
}

/** What became of the initiatives that the document prints under a department, so that it adds up to what it has now. */
function sinceAt(plan: TermPlan, { printed, led }: { printed: readonly TermInitiative[]; led: readonly TermInitiative[] }): string {
  const since = sinceDocument(plan, led);
  const passedOn = printed.filter((each) => isPrinted(plan, each) && !led.includes(each)).length;
  const takenOver = led.filter((each) => isPrinted(plan, each) && !printed.includes(each)).length;
  const counts = { ...(since?.counts ?? NOTHING), 'passed-on': passedOn, 'taken-over': takenOver };
  const now = led.filter((each) => isAlive(factsOf(plan, each).state)).length;
  const { initiative, departmentShort } = plan.term.words;
  return sinceSentence({ counts, now, ...daysOf(plan) }, { noun: initiative, others: `ほかの${departmentShort}` }, '計画の後、');
}

function historyOf(plan: TermPlan, department: Department): (readonly MarkedText[])[] {
  const predecessors = plan.plan.departments.filter((each) => each.until?.successors.includes(department.id));
  return departmentHistory({ department, predecessors }, lastDayOf(plan), (id, date) => ({
    label: nameOn(plan, id, date),
    address: addressOf.department(id),
  }));
}

function onceLedBy({ plan }: TermPlan, { id }: Department): DepartmentView['onceLed'] {
  for (const term of plan.terms.toReversed()) {
    const then = termPlanOf(plan, term);
    const initiatives = then.initiatives.filter((each) => each.departments.includes(id));
    if (initiatives.length > 0)
      return { heading: onceLedHeading(term.words, term.name, initiatives.length), rows: allFactsOf(then, initiatives) };
  }
  return null;
}

function nameOn({ plan }: TermPlan, id: string, date: string | undefined): string {
  const found = plan.departments.find((each) => each.id === id);
  return found ? departmentNameOn(found, date) : id;
}

function ofToday(plan: TermPlan, initiative: TermInitiative): InitiativeFacts {
  const facts = factsOf(plan, initiative);
  const day = lastDayOf(plan);
  return { ...facts, departments: departmentLinksOn(plan, facts.state.departments, day) };
}

/** By change as printed; a first term has none, so there all that is printed stands in one list. */
function listsOf(plan: TermPlan, led: readonly TermInitiative[]): LedInitiatives[] {
  const begun = led.filter((each) => plan.begun.includes(each));
  const printed = led.filter((each) => !plan.begun.includes(each));
  const section = (anchor: string, name: Badge | string, initiatives: readonly TermInitiative[]) => ({
    anchor,
    badge: typeof name === 'string' ? undefined : name,
    heading: `${typeof name === 'string' ? `${name} ` : ''}${initiatives.length}件`,
    rows: allFactsOf(plan, initiatives),
  });
  const lists = plan.previous
    ? plan.term.changes.map((change) =>
        section(
          change.id,
          badgeOf(change),
          printed.filter((each) => each.change === change.id),
        ),
      )
    : [section('all', plan.term.words.initiative, printed)];
  return [...lists, section('begun', SINCE_THE_DOCUMENT, begun)].filter(({ rows }) => rows.length > 0);
}

function joinedView(plan: TermPlan, department: Department, name: string): DepartmentView['joined'] {
  const { words } = plan.term;
  const joined = joinedBy(plan, department);
  if (joined.length === 0) return null;
  return {
    heading: joinsHeading(words).join(''),
    note: joinedNote(words, name),
    entries: joined.map((initiative) => ({
      row: factsOf(plan, initiative),
      where: `${words.tryItem}${mentionsNaming(plan, initiative, department).map(formatCircled).join('・')}`,
    })),
  };
}

function feedOf(plan: TermPlan, { id }: Department, name: string): DepartmentView['feed'] {
  const address = addressOf.departmentFeed(id);
  const hasFeed = plan.log.length > 0 && absoluteHref(address) !== undefined;
  return hasFeed ? { name: `${name}に関わる更新`, invitation: `${name}に関わる更新を受け取る（Atom フィード）`, address } : undefined;
}

/** The initiatives that `department` has on the last day of the term, or had when they ended, in plan order. */
export function ledBy(plan: TermPlan, { id }: Department): TermInitiative[] {
  return [...plan.initiatives, ...plan.begun].filter((each) => {
    const { state } = factsOf(plan, each);
    return (isAlive(state) ? state.departments : each.departments).includes(id);
  });
}

/** The initiatives that only a Try names it for, in plan order. */
export function joinedBy(plan: TermPlan, department: Department): TermInitiative[] {
  return plan.initiatives.filter((each) => !each.departments.includes(department.id) && mentionsNaming(plan, each, department).length > 0);
}

function mentionsNaming(plan: TermPlan, initiative: TermInitiative, department: Department): number[] {
  const mentions = indexOf(plan).mentions.get(initiative.id) ?? [];
  return mentions.filter(({ entry }) => entry.departments.includes(department.id)).map(({ tryItem }) => Number(tryItem.id));
}
