import { addressOf } from '../../address.ts';
import type { ChangeKind } from '../../model/change.ts';
import type { Initiative } from '../../model/initiative.ts';
import type { LineageEdge as Edge, LineageNode, PlanLineage } from '../../model/lineage-of.ts';
import type { Plan, Term } from '../../model/plan.ts';
import { indexOf } from '../../model/plan-index.ts';
import { termAt } from '../../model/term-at.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { eventMark } from '../sentences/events.ts';
import { laterLabel, lineageHeading, notInTerm } from '../sentences/lineage.ts';
import { brokenLines, notStated } from '../sentences/transitions.ts';

/** An initiative in one term, or in the plan before this one. */
export interface LineageBox {
  key: string;
  /** As printed for that term. */
  name: string;
  /** Its page, on this site or on that of the plan before. */
  address: string;
  /** What happened to it in the end, in that term or on the way into the next. */
  kind: ChangeKind;
  /** How it came, what has happened to it, how it ended: below its name. */
  marks: readonly { kind?: ChangeKind | undefined; text: string }[];
  /** True for the initiative whose lineage this is. */
  isSelf: boolean;
}

/** Everything of a lineage that stands in one term, or in the plan before this one. */
export interface LineageColumn {
  heading: string;
  boxes: readonly LineageBox[];
  /** What to say in the place of boxes where there are none. */
  gap?: string | undefined;
}

/** Which initiative went into which, and on what that rests: a row of both tables, a printed merge or event, the staff's word. */
export interface LineageEdge {
  from: string;
  to: string;
  basis: 'entry' | 'printed' | 'staff-confirmed';
}

/** Where an initiative came from, what became of it, where it went: what is drawn of it. */
export interface Lineage {
  /** Over all of it: 前期から後期へ. */
  heading: string;
  /** Oldest first, from the first term it touches to the last; a term between that has nothing of it is left out. */
  columns: readonly LineageColumn[];
  edges: readonly LineageEdge[];
  /** What broken lines mean; undefined where none are drawn. */
  brokenLines: string | undefined;
}

/**
 * The drawing of one initiative's lineage: only links that the content holds; nothing is drawn where the plan does not say.
 * Null where there is nothing to draw: one term, in which nothing went into it.
 */
export function buildLineage(plan: Plan, self: Initiative, { nodes, edges }: PlanLineage): Lineage | null {
  const columns = [
    ...previousColumn(plan, nodes),
    ...gapBefore(plan, nodes),
    ...plan.terms.flatMap((term) => termColumn(plan, self, term, nodes)),
    ...gapAfter(plan, nodes),
  ];
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || (first === last && edges.length === 0)) return null;
  const drawn = edges.map(edgeOf);
  return {
    heading: lineageHeading(first.heading, last.heading),
    columns,
    edges: drawn,
    brokenLines: drawn.some(({ basis }) => basis === 'staff-confirmed') ? brokenLines(plan) : undefined,
  };
}

function edgeOf({ from, to, basis, event }: Edge): LineageEdge {
  return { from, to, basis: basis === 'event' ? (event?.basis ?? 'printed') : basis };
}

function previousColumn({ previousPlan }: Plan, nodes: readonly LineageNode[]): LineageColumn[] {
  const boxes = nodes.flatMap(({ key, name, term, initiative }): LineageBox[] => {
    const address = `${previousPlan?.url}${addressOf.initiative(initiative.id).slice(1)}`;
    return term === null ? [{ key, name, address, kind: 'continued', marks: [], isSelf: false }] : [];
  });
  return previousPlan && boxes.length > 0 ? [{ heading: previousPlan.name, boxes }] : [];
}

/** The term before the first that has anything: that it has nothing is worth a word. */
function gapBefore({ terms }: Plan, [first]: readonly LineageNode[]): LineageColumn[] {
  const term = first?.term && terms[first.term.order - 1];
  return term ? [{ heading: term.short, boxes: [], gap: notInTerm(term) }] : [];
}

/** The term after the last that has anything. */
function gapAfter(plan: Plan, nodes: readonly LineageNode[]): LineageColumn[] {
  const last = nodes.at(-1)?.term;
  const next = last && plan.terms[last.order + 1];
  if (!next) return [];
  const rows = indexOf(termPlanOf(plan, next)).initiatives;
  const isUnsaid = nodes.some(({ term, initiative }) => term === last && rows.get(initiative.id)?.mergedInto === 'not-stated');
  return [{ heading: next.short, boxes: [], gap: isUnsaid ? notStated(termPlanOf(plan, next)) : notInTerm(next) }];
}

function termColumn(plan: Plan, self: Initiative, term: Term, nodes: readonly LineageNode[]): LineageColumn[] {
  const boxes = nodes.flatMap((node): LineageBox[] => (node.term === term ? [boxOf(plan, term, node, self)] : []));
  return boxes.length > 0 ? [{ heading: term.short, boxes }] : [];
}

function boxOf(plan: Plan, term: Term, { key, name, initiative }: LineageNode, self: Initiative): LineageBox {
  const own = badgeIn(plan, term, initiative.id);
  const next = plan.terms[term.order + 1];
  const later = next && badgeIn(plan, next, initiative.id);
  const ended = later?.kind === 'ended' ? { kind: later.kind, text: own && next ? laterLabel(next, later.label) : later.label } : undefined;
  const happened = eventMarks(plan, term, initiative);
  const marks = [...(own ? [{ kind: own.kind, text: own.label }] : []), ...happened, ...(ended ? [ended] : [])];
  return {
    key,
    name,
    address: addressOf.initiative(initiative.id),
    kind: marks.findLast((mark) => mark.kind !== undefined)?.kind ?? 'continued',
    marks,
    isSelf: initiative.id === self.id,
  };
}

function badgeIn(plan: Plan, term: Term, id: string): Badge | undefined {
  const there = termPlanOf(plan, term);
  const row = indexOf(there).initiatives.get(id);
  return row && factsOf(there, row).badge;
}

/** What events of the term say of the lineage. */
function eventMarks(plan: Plan, term: Term, { events = [] }: Pick<Initiative, 'id' | 'events'>): LineageBox['marks'] {
  return events
    .filter(({ date }) => termAt(plan, date) === term)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((event) => {
      const text = eventMark(event);
      const kind = event.kind === 'began' ? 'new' : event.kind === 'renamed' ? undefined : ('ended' as const);
      return text === '' ? [] : [{ kind, text }];
    });
}
