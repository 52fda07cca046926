import { beganIn } from './began-in.ts';
import type { InitiativeEvent } from './event.ts';
import type { Initiative, Merge } from './initiative.ts';
import { mergesOf } from './initiative.ts';
import type { Plan, Term } from './plan.ts';
import type { PreviousInitiative } from './previous-plan.ts';
import { termAt } from './term-at.ts';

/** An initiative in one term, or in the plan before this one, of which only its published file speaks. */
export type LineageNode = {
  /** `<term>/<initiative>`, or `previous:<id>`. */
  key: string;
  /** As the term prints it, or as it was called when it began in that term. */
  name: string;
} & ({ term: Term; initiative: Initiative } | { term: null; initiative: PreviousInitiative });

/** Which initiative went into which, and on what that rests. */
export interface LineageEdge {
  from: string;
  to: string;
  /** `split` where it went into several, or partly into another and went on itself; `previous-plan` where it comes from there. */
  kind: 'goes-on' | 'merged' | 'split' | 'previous-plan';
  /** The same row of two documents, a printed merge, the staff's word, or an event. */
  basis: 'entry' | Merge['basis'] | 'event';
  merge?: Merge | undefined;
  event?: InitiativeEvent | undefined;
}

export interface PlanLineage {
  /** By term, then in plan order. */
  nodes: readonly LineageNode[];
  edges: readonly LineageEdge[];
}

/**
 * Where `initiative` came from and went, over all terms: itself, what became of it, and all that came together there. Only
 * edges that the content holds; cheap after the first call, and a circle of merges is walked once.
 */
export function lineageOf(plan: Plan, initiative: Initiative): PlanLineage {
  const graph = graphOf(plan);
  const own = (graph.byInitiative.get(initiative.id) ?? []).map(({ key }) => key);
  const later = reach(own, graph.out, ({ to }) => to);
  const all = reach(later, graph.into, ({ from }) => from);
  const nodes = [...all].flatMap((key) => graph.nodes.get(key) ?? []).sort((a, b) => a.at - b.at);
  return {
    nodes: nodes.map(({ node }) => node),
    edges: nodes.flatMap(({ node }) => graph.out.get(node.key) ?? []).filter(({ to }) => all.has(to)),
  };
}

type Edges = ReadonlyMap<string, readonly LineageEdge[]>;

interface Graph {
  nodes: ReadonlyMap<string, { node: LineageNode; at: number }>;
  byInitiative: ReadonlyMap<string, readonly LineageNode[]>;
  out: Edges;
  into: Edges;
}

const graphs = new WeakMap<Plan, Graph>();

function graphOf(plan: Plan): Graph {
  const graph = graphs.get(plan) ?? makeGraph(plan);
  graphs.set(plan, graph);
  return graph;
}

function reach(from: Iterable<string>, edges: Edges, next: (edge: LineageEdge) => string): Set<string> {
  const seen = new Set(from);
  // A set is walked in the order in which it grows: what is found on the way is visited too, and only once.
  for (const key of seen) for (const edge of edges.get(key) ?? []) seen.add(next(edge));
  return seen;
}

function makeGraph(plan: Plan): Graph {
  const found = [
    ...previousNodes(plan),
    ...plan.terms.flatMap((term) => plan.initiatives.flatMap((initiative) => nodeOf(plan, term, initiative))),
  ];
  const nodes = new Map(found.map((node, at) => [node.key, { node, at }]));
  const edges = plan.initiatives
    .flatMap((initiative) => edgesFrom(plan, initiative, nodes))
    // One that went into itself went nowhere.
    .filter(({ from, to }) => from !== to && nodes.has(from) && nodes.has(to));
  return {
    nodes,
    byInitiative: listsBy(
      found.filter(({ term }) => term !== null),
      ({ initiative }) => initiative.id,
    ),
    out: listsBy(edges, ({ from }) => from),
    into: listsBy(edges, ({ to }) => to),
  };
}

function listsBy<T>(items: readonly T[], groupOf: (item: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const list = lists.get(groupOf(item)) ?? [];
    lists.set(groupOf(item), list);
    list.push(item);
  }
  return lists;
}

function nodeOf(plan: Plan, term: Term, initiative: Initiative): LineageNode[] {
  const name = initiative.terms[term.id]?.name ?? beganIn(plan, initiative, term)?.name;
  return name === undefined ? [] : [{ key: keyOf(term, initiative.id), term, initiative, name }];
}

function previousNodes({ previousPlan }: Plan): LineageNode[] {
  return (previousPlan?.initiatives ?? []).map((initiative) => {
    return { key: previousKey(initiative.id), term: null, initiative, name: initiative.name };
  });
}

function previousKey(id: string): string {
  return `previous:${id}`;
}

function keyOf(term: Term, id: string): string {
  return `${term.id}/${id}`;
}

/** An initiative goes from the last term that has it into the next that has it, and from there wherever entries and events send it. */
function edgesFrom(plan: Plan, initiative: Initiative, nodes: Graph['nodes']): LineageEdge[] {
  let from: string | undefined;
  return plan.terms.flatMap((term) => {
    const here = keyOf(term, initiative.id);
    const own: LineageEdge[] = from !== undefined && nodes.has(here) ? [{ from, to: here, kind: 'goes-on', basis: 'entry' }] : [];
    const before = from === undefined ? (initiative.previously ?? []) : [];
    const previous = before.map((id): LineageEdge => ({ from: previousKey(id), to: here, kind: 'previous-plan', basis: 'entry' }));
    const merges = mergesOf(initiative.terms[term.id] ?? {});
    const kind = merges.length > 1 || nodes.has(here) ? 'split' : 'merged';
    const into = merges.flatMap((merge): LineageEdge[] =>
      from === undefined ? [] : [{ from, to: keyOf(term, merge.initiative), kind, basis: merge.basis, merge }],
    );
    if (nodes.has(here)) from = here;
    return [...previous, ...own, ...into, ...eventEdges(plan, term, initiative)];
  });
}

/** Both ends of a merge by event stand in the term in which it happened. */
function eventEdges(plan: Plan, term: Term, { id, events = [] }: Initiative): LineageEdge[] {
  return events.flatMap((event): LineageEdge[] => {
    if (event.kind !== 'merged' || termAt(plan, event.date) !== term) return [];
    const kind = event.into.length > 1 ? 'split' : 'merged';
    return event.into.map((to) => ({ from: keyOf(term, id), to: keyOf(term, to), kind, basis: 'event', event }));
  });
}
