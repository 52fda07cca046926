import { formatDate } from '../format.ts';
import type { Merge } from '../model/initiative.ts';
import { mergesOf } from '../model/initiative.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, mentionsIn } from '../model/term-plan.ts';
import { factsOf } from './initiative-facts.ts';
import { printWord } from './sentences/document.ts';
import { before } from './sentences/terms.ts';
import { notStated } from './sentences/transitions.ts';
import type { PageLink } from './site-navigation.ts';
import { sourceLink } from './source-link.ts';

/** One sentence of a lineage, with the initiatives that it speaks of. */
export interface LineageStatement {
  text: string;
  /** Lines of the published text on which the sentence rests. */
  source: PageLink | undefined;
  entries: readonly LineageEntry[];
}

/** An initiative merged or a target of a merge, with what the statement rests on. */
export interface LineageEntry {
  name: string;
  address: string;
  /** 見直し区分 as printed. */
  label: string;
  /** Where the merge is printed; undefined where staff confirmed it. */
  source: PageLink | undefined;
  /** What staff confirmed and when, where it is not printed. */
  confirmation?: string | undefined;
}

/** Into what an initiative was merged, and on what each statement rests; empty where the plan does not say. */
export function mergeTargetsOf(plan: TermPlan, initiative: TermInitiative): LineageEntry[] {
  return mergesOf(initiative).flatMap((merge) => {
    const target = indexOf(plan).initiatives.get(merge.initiative);
    return target ? [entryOf(plan, target, merge)] : [];
  });
}

/** What the picture of a lineage shows, in sentences. */
export function describeLineage(plan: TermPlan, self: TermInitiative): LineageStatement[] {
  return [ownRow(plan, self), ...cameFrom(plan, self), ...wentInto(plan, self)];
}

function ownRow(plan: TermPlan, self: TermInitiative): LineageStatement {
  const { words } = plan.term;
  const change = `${words.change}は「${factsOf(plan, self).badge?.label}」です。`;
  return { text: `${ownText()}。${change}`, source: sourceLink(plan, self.source ?? []), entries: [] };

  function ownText(): string {
    if (self.name === undefined) return `${before(plan.previous).name}の${words.initiative}で、${plan.term.name}にはありません`;
    if (self.previousName === undefined) return `${plan.term.name}で加わった${words.initiative}です`;
    return factsOf(plan, self).isRenamed
      ? `${before(plan.previous).name}の「${self.previousName}」から名称が変わりました`
      : `${before(plan.previous).name}から同じ名称で続く${words.initiative}です`;
  }
}

/** What was merged into `self`. */
function cameFrom(plan: TermPlan, self: TermInitiative): LineageStatement[] {
  const { words } = plan.term;
  const absorbed = indexOf(plan).absorbed.get(self.id) ?? [];
  if (absorbed.length === 0)
    return self.previousName === undefined
      ? [plain(`${before(plan.previous).name}には、これに当たる${words.initiative}の記載がありません。`)]
      : [];
  const also = self.previousName === undefined ? '' : 'このほかに、';
  return [
    {
      text: `${also}${before(plan.previous).name}の次の${counted(absorbed.length, words.initiative)}がまとめられています。`,
      source: undefined,
      entries: absorbed.flatMap((each) => mergesInto(each, self.id).map((merge) => entryOf(plan, each, merge))),
    },
    ...conclusionsOn(plan, self),
  ];
}

/** Into what `self` was merged, and with which others. */
function wentInto(plan: TermPlan, self: TermInitiative): LineageStatement[] {
  const { words } = plan.term;
  if (self.mergedInto === 'not-stated') return [plain(`${notStated(plan)}。`)];
  const targets = mergesOf(self).flatMap(({ initiative }) => indexOf(plan).initiatives.get(initiative) ?? []);
  if (targets.length === 0) return [];
  return [
    {
      text: `${words.mergeTarget}は、${plan.term.name}の次の${counted(targets.length, words.initiative)}です。`,
      source: undefined,
      entries: mergeTargetsOf(plan, self),
    },
    ...targets.flatMap((target) => [
      ...targetsOwnRow(plan, target),
      ...mergedAlongside(plan, self, target),
      ...conclusionsOn(plan, target),
    ]),
  ];
}

/** A target that goes on from the former term has a former side of its own in the picture. */
function targetsOwnRow(plan: TermPlan, target: TermInitiative): LineageStatement[] {
  if (target.previousName === undefined) return [];
  const formerly = factsOf(plan, target).isRenamed
    ? `${before(plan.previous).name}の「${target.previousName}」`
    : `${before(plan.previous).name}`;
  return [
    {
      text: `「${factsOf(plan, target).name}」は、${formerly}から続いています。`,
      source: sourceLink(plan, target.source ?? []),
      entries: [],
    },
  ];
}

function mergedAlongside(plan: TermPlan, self: TermInitiative, target: TermInitiative): LineageStatement[] {
  const siblings = (indexOf(plan).absorbed.get(target.id) ?? []).filter((each) => each.id !== self.id);
  if (siblings.length === 0) return [];
  return [
    {
      text: `「${factsOf(plan, target).name}」には、ほかに次の${counted(siblings.length, plan.term.words.initiative)}もまとめられています。`,
      source: undefined,
      entries: siblings.flatMap((each) => mergesInto(each, target.id).map((merge) => entryOf(plan, each, merge))),
    },
  ];
}

/** The words with which a Try closes the group of initiatives merged into `target`. */
function conclusionsOn(plan: TermPlan, target: TermInitiative): LineageStatement[] {
  const groups = plan.tryItems
    .flatMap(mentionsIn)
    .flatMap(({ entry }) => (entry.initiative === target.id && entry.absorbs?.conclusion ? [entry.absorbs] : []));
  const texts = [...new Set(groups.map(({ conclusion }) => conclusion))];
  return texts.map((text) => ({
    text: `${printWord(plan.plan)}には「${text}」と書かれています。`,
    source: sourceLink(
      plan,
      groups.filter(({ conclusion }) => conclusion === text).flatMap(({ source }) => (source ?? []).slice(-1)),
    ),
    entries: [],
  }));
}

function entryOf(plan: TermPlan, initiative: TermInitiative, merge: Merge | undefined): LineageEntry {
  const { name, address, badge } = factsOf(plan, initiative);
  return {
    name,
    address,
    label: badge?.label ?? '',
    source: merge?.basis === 'printed' ? sourceLink(plan, merge.source) : undefined,
    confirmation:
      merge?.basis === 'staff-confirmed'
        ? `${printWord(plan.plan)}になく、確認による（${formatDate(merge.date)}）：${merge.note}`
        : undefined,
  };
}

function mergesInto(initiative: TermInitiative, targetId: string): Merge[] {
  return mergesOf(initiative).filter((merge) => merge.initiative === targetId);
}

function plain(text: string): LineageStatement {
  return { text, source: undefined, entries: [] };
}

/** 取組 for one, 4つの取組, 12件の取組. */
function counted(count: number, noun: string): string {
  return count === 1 ? noun : `${count}${count < 10 ? 'つ' : '件'}の${noun}`;
}
