import { addressOf } from '../../address.ts';
import { beganIn } from '../../model/began-in.ts';
import type { Change, ChangeKind } from '../../model/change.ts';
import type { Standing } from '../../model/plan-index.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { InitiativeState } from '../../model/state-of.ts';
import { stateAtEndOf } from '../../model/state-of.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { isRenamed, nameOf } from '../../model/term-plan.ts';
import { departmentLinks, departmentLinksOn } from '../departments/department-links.ts';
import { nowNote } from '../sentences/now.ts';
import type { PageLink } from '../site/site-navigation.ts';

/** What the term makes of an initiative, as a mark shows it: a shape for the kind, a word beside it. */
export interface Badge {
  kind: ChangeKind;
  label: string;
}

/** What one term says of an initiative, for whatever shows it: list, page, table, record, card and file. */
export interface InitiativeFacts {
  id: string;
  address: string;
  /** 計画の後に始まった: the event by which it did, where it stands in no list of the term's document. */
  began: ReturnType<typeof beganIn>;
  /** As the term's document prints it; undefined where it has none. */
  number: string | undefined;
  /** What to call it by: its name in the term, or the one before where it ended. */
  name: string;
  /** As the term's document prints it; undefined for one that ended before it. */
  nameNow: string | undefined;
  /** As the term before has it; undefined where that has none, and in a first term. */
  previousName: string | undefined;
  isRenamed: boolean;
  /** True where only the term before has it. */
  hasEnded: boolean;
  /** 見直し区分; undefined in a first term. */
  change: Change | undefined;
  /** The change with the label printed for this initiative. */
  badge: Badge | undefined;
  /** True where that label says more than the change does, such as 廃止（取組を集約）. */
  hasOwnLabel: boolean;
  departments: readonly PageLink[];
  /** How it stands on the last day of which the pages of the term speak. */
  state: InitiativeState;
  /** What has happened to it in the term, where that differs from what is printed; empty elsewhere. */
  note: string;
  /** The groups from the top of the outline to its own; empty where no group holds it. */
  standing: Standing;
}

/** An initiative in a list; with the way to its own place where it is shown again (再掲). */
export interface ListedInitiative extends InitiativeFacts {
  again?: PageLink | undefined;
}

const known = new WeakMap<TermInitiative, InitiativeFacts>();

/** The facts of `initiative` in the term of `plan`; the same object at every call. */
export function factsOf(plan: TermPlan, initiative: TermInitiative): InitiativeFacts {
  const facts = known.get(initiative) ?? makeFacts(plan, initiative);
  known.set(initiative, facts);
  return facts;
}

function makeFacts(plan: TermPlan, initiative: TermInitiative): InitiativeFacts {
  const { changes, standings } = indexOf(plan);
  const change = changes.get(initiative.change);
  const state = stateAtEndOf(plan, initiative.identity);
  const began = plan.begun.includes(initiative) ? beganIn(plan.plan, initiative.identity, plan.term) : undefined;
  return {
    id: initiative.id,
    address: addressOf.initiative(initiative.id),
    began,
    number: initiative.number,
    name: nameOf(initiative),
    nameNow: initiative.name,
    previousName: initiative.previousName,
    isRenamed: isRenamed(initiative),
    hasEnded: initiative.name === undefined,
    change,
    badge: change && { kind: change.kind, label: initiative.changeLabel ?? change.label },
    hasOwnLabel: initiative.changeLabel !== undefined,
    departments: began ? departmentLinksOn(plan, initiative.departments, began.date) : departmentLinks(plan, initiative.departments),
    state,
    note: nowNote(plan.plan, initiative, state, began),
    standing: standings.get(initiative.id) ?? [],
  };
}

/** The facts of every one of `initiatives`, in their order. */
export function allFactsOf(plan: TermPlan, initiatives: readonly TermInitiative[]): InitiativeFacts[] {
  return initiatives.map((each) => factsOf(plan, each));
}

/** The way to the page of `initiative`, by the name that the term has for it. */
export function initiativeLink(plan: TermPlan, initiative: TermInitiative): PageLink {
  const { name, address } = factsOf(plan, initiative);
  return { label: name, address };
}

/** What the mark of a change alone shows, without an initiative. */
export function badgeOf({ kind, label }: Change): Badge {
  return { kind, label };
}
