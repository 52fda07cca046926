import { addressOf } from '../../address.ts';
import type { Initiative } from '../../model/initiative.ts';
import type { LineageEdge, LineageNode, PlanLineage } from '../../model/lineage-of.ts';
import type { Plan, Term } from '../../model/plan.ts';
import { indexOf, mentionsIn } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import type { Incoming } from '../sentences/lineage.ts';
import {
  cameIn,
  conclusionSentence,
  formerlyCalled,
  fromPreviousPlan,
  goesOnFrom,
  noneBefore,
  rowSentence,
  theseGoOn,
  wentInToo,
  wentInto,
} from '../sentences/lineage.ts';
import { notStated } from '../sentences/transitions.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { sourceLink } from '../site/source-link.ts';
import type { MarkedText } from '../site/term-marks.ts';
import type { LineageEntry } from './lineage-entry.ts';
import { entryOfNode } from './lineage-entry.ts';
import type { NameLinker } from './link-names.ts';

/** One sentence of a lineage, with the initiatives that it speaks of. */
export interface LineageStatement {
  /** The sentence, with links where it names others. */
  pieces: readonly MarkedText[];
  /** Lines of the published text on which the sentence rests. */
  source?: PageLink | undefined;
  entries: readonly LineageEntry[];
}

/** A lineage and whose it is: what its sentences are made from. */
export interface Telling {
  plan: Plan;
  self: Initiative;
  /** What the page calls it. */
  title: string;
  lineage: PlanLineage;
  /** True where a drawing and few sentences say all: then that the first term has it needs none. */
  isBrief: boolean;
  link: NameLinker;
}

/** What a statement says before its names are links. */
interface Said {
  text: string;
  names?: readonly PageLink[];
  source?: PageLink | undefined;
  entries?: readonly LineageEntry[];
}

/** One term of a telling: its plan, and the initiatives of the lineage that stand in it. */
interface Scene extends Telling {
  there: TermPlan;
  term: Term;
  node: (key: string) => LineageNode;
}

/** What the document of `term` says of the lineage: of the initiative itself, then of what came together with it. */
export function statementsIn(telling: Telling, term: Term): LineageStatement[] {
  const nodes = new Map(telling.lineage.nodes.map((node) => [node.key, node]));
  const scene: Scene = {
    ...telling,
    term,
    there: termPlanOf(telling.plan, term),
    node: (key) => {
      const found = nodes.get(key);
      if (!found) throw new Error(`No node ${key} in the lineage of ${telling.self.id}`);
      return found;
    },
  };
  const others = telling.lineage.nodes.filter((each) => each.term === term && each.initiative.id !== telling.self.id);
  return [...ofSelf(scene), ...goingOn(scene, others), ...others.flatMap((each) => ofOther(scene, each))].map(
    ({ text, names = [], source, entries = [] }) => ({
      pieces: telling.link(text, names, entries),
      source,
      entries,
    }),
  );
}

function ofSelf(scene: Scene): Said[] {
  const { there, self } = scene;
  const row = indexOf(there).initiatives.get(self.id);
  const into = incoming(scene, `${scene.term.id}/${self.id}`);
  return [
    ...(row && (there.previous || !scene.isBrief) ? ownRow(scene, row, into) : []),
    ...previousPlan(scene, into),
    ...merged(scene, into).flatMap((edges, at): Said[] => {
      const goesOn = at > 0 || row?.previousName !== undefined;
      return [{ text: cameIn(countOf(scene, edges), goesOn), entries: edges.map((edge) => entryOf(scene, edge.from, edge)) }];
    }),
    ...(merged(scene, into).length > 0 ? conclusionsOn(scene, self.id) : []),
    ...(row ? outgoing(scene, row) : []),
  ];
}

function ownRow({ there, term, title, node }: Scene, row: TermInitiative, into: readonly LineageEdge[]): Said[] {
  const { previous } = there;
  const older = into.find(({ kind }) => kind === 'goes-on');
  const from = older && node(older.from).term;
  const lastSeen = from && from !== previous ? from : undefined;
  const label = factsOf(there, row).badge?.label;
  const printedBefore = previous && row.identity.terms[previous.id]?.name;
  const text = rowSentence(term, { ...row, previous, printedBefore: printedBefore ?? undefined, lastSeen, label, title });
  const isFirst = previous && row.name !== undefined && row.previousName === undefined && into.length === 0;
  return [{ text, source: sourceLink(there, row.source ?? []) }, ...(isFirst ? [{ text: noneBefore(term, previous) }] : [])];
}

/** Into what the initiative of the page went by the word of this term. */
function outgoing(scene: Scene, row: TermInitiative): Said[] {
  const { lineage, self, term } = scene;
  if (row.mergedInto === 'not-stated') return [{ text: `${notStated(scene.there)}。` }];
  const edges = lineage.edges.filter(
    ({ from, to, merge }) => merge !== undefined && scene.node(to).term === term && scene.node(from).initiative === self,
  );
  const entries = edges.map((edge) => entryOf(scene, edge.to, edge));
  return edges.length === 0 ? [] : [{ text: wentInto(term, edges.length, row.name !== undefined), entries }];
}

/** Which others go on into this term: one in a sentence, several of one term in a list. */
function goingOn({ there, lineage, node, term }: Scene, others: readonly LineageNode[]): Said[] {
  const pairs = others.flatMap((to) => {
    const edge = lineage.edges.find(({ kind, to: key }) => kind === 'goes-on' && key === to.key);
    const from = edge && node(edge.from);
    return from?.term ? [{ to, from, before: from.term }] : [];
  });
  return [...Map.groupBy(pairs, ({ before }) => before)].flatMap(([before, own]): Said[] => {
    const entries = own.map(
      ({ to, from }): LineageEntry => ({
        ...entryOfNode(there, to, undefined),
        source: sourceLink(there, indexOf(there).initiatives.get(to.initiative.id)?.source ?? []),
        calledOtherwise: from.name === to.name ? undefined : formerlyCalled(before, from.name),
        label: '',
      }),
    );
    const [only] = own;
    if (!only || own.length > 1) return [{ text: theseGoOn(before.name, own.length, term.words.initiative), entries }];
    const names = [{ label: only.to.name, address: addressOf.initiative(only.to.initiative.id) }];
    return [{ text: goesOnFrom(only.to.name, before, only.from.name), names, source: entries[0]?.source }];
  });
}

/** What went into another initiative that stands in this term; what the page's own has to do with it is said already. */
function ofOther(scene: Scene, { key, name, initiative }: LineageNode): Said[] {
  const { self, node } = scene;
  const into = incoming(scene, key);
  const names = [{ label: name, address: addressOf.initiative(initiative.id) }];
  const isSelf = ({ from }: LineageEdge) => node(from).initiative === self;
  const alongside = merged(
    scene,
    into.filter((edge) => !isSelf(edge)),
  ).map((edges): Said => {
    const entries = edges.map((edge) => entryOf(scene, edge.from, edge));
    return { text: wentInToo(name, countOf(scene, edges), isAlso(edges)), names, entries };
  });
  const isClosed = merged(scene, into).length > 0;
  return [...previousPlan(scene, into, name), ...alongside, ...(isClosed ? conclusionsOn(scene, initiative.id) : [])];

  /** 「ほかに」 leaves out the term that had them: said only where it is that of the page's own initiative. */
  function isAlso([first]: readonly LineageEdge[]): boolean {
    const own = into.find((edge) => edge.kind !== 'goes-on' && isSelf(edge));
    return own !== undefined && first !== undefined && node(own.from).term === node(first.from).term;
  }
}

function incoming({ lineage }: Scene, key: string): LineageEdge[] {
  return lineage.edges.filter(({ to, basis }) => to === key && basis !== 'event');
}

/** Those of `edges` that are merges, apart by the term that had them and by whether they went here whole. */
function merged({ node }: Scene, edges: readonly LineageEdge[]): LineageEdge[][] {
  const merges = edges.filter(({ merge }) => merge !== undefined);
  return [...Map.groupBy(merges, ({ from, kind }) => `${node(from).term?.id} ${kind}`).values()];
}

function countOf({ term, node }: Scene, edges: readonly LineageEdge[]): Incoming {
  const [first] = edges;
  const from = first && node(first.from).term?.name;
  return { from: from ?? '', count: edges.length, noun: term.words.initiative, isPart: first?.kind === 'split' };
}

function entryOf({ there, node }: Scene, key: string, { merge }: LineageEdge): LineageEntry {
  return entryOfNode(there, node(key), merge);
}

function previousPlan({ plan, node, term }: Scene, into: readonly LineageEdge[], name?: string): Said[] {
  const earlier = into.filter(({ kind }) => kind === 'previous-plan').map(({ from }) => node(from));
  const { previousPlan: before } = plan;
  if (!before || earlier.length === 0) return [];
  const entries = earlier.map(({ name: called, initiative: { id } }): LineageEntry => {
    return { name: called, address: `${before.url}${addressOf.initiative(id).slice(1)}`, label: '', source: undefined };
  });
  return [{ text: fromPreviousPlan(before.name, earlier.length, term.words.initiative, name), entries }];
}

/** The words with which a Try closes the group of initiatives merged into `target`. */
function conclusionsOn({ there }: Scene, target: string): Said[] {
  const groups = there.tryItems
    .flatMap(mentionsIn)
    .flatMap(({ entry }) => (entry.initiative === target && entry.absorbs?.conclusion ? [entry.absorbs] : []));
  return [...Map.groupBy(groups, ({ conclusion }) => conclusion ?? '')].map(([text, own]) => ({
    text: conclusionSentence(there.plan, text),
    source: sourceLink(
      there,
      own.flatMap(({ source }) => (source ?? []).slice(-1)),
    ),
  }));
}
