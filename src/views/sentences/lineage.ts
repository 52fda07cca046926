import { formatDate } from '../../format.ts';
import type { Merge } from '../../model/initiative.ts';
import type { Plan, Term } from '../../model/plan.ts';
import type { TermInitiative } from '../../model/term-plan.ts';
import { isRenamed } from '../../model/term-plan.ts';
import { printWord } from './document.ts';
import { before } from './terms.ts';

/** A row of a term's table, with what the reader of it already knows. */
interface Row extends Pick<TermInitiative, 'name' | 'previousName'> {
  /** The term before. */
  previous: Term | null;
  /** What the document of that term calls it, which the table of this one need not repeat. */
  printedBefore: string | undefined;
  /** The last term that had it, where that is not the one before. */
  lastSeen?: Term | undefined;
  /** The label printed for it; undefined where the term has no changes. */
  label: string | undefined;
  /** What the page calls it: a name is not said twice. */
  title: string;
}

/** What a term made of an initiative: 前期アクションプランの「…」から名称が変わりました。見直し区分は「継続」です。 */
export function rowSentence(term: Term, row: Row): string {
  const { previous, previousName, printedBefore, label } = row;
  const change = label === undefined ? '' : `${term.words.change}は「${label}」です。`;
  const isCalledOtherwise = previous && previousName !== undefined && printedBefore !== undefined && previousName !== printedBefore;
  return `${rowText(term, row)}。${change}${isCalledOtherwise ? `${calledOtherwise(term, previousName, previous)}です。` : ''}`;
}

function rowText(term: Term, row: Row): string {
  const noun = term.words.initiative;
  const { name, previous, lastSeen, title, printedBefore, previousName } = row;
  const called = name === undefined || name === title ? '' : `「${name}」`;
  if (!previous) return `${term.name}の${noun}${called}です`;
  if (name === undefined) return `${previous.name}の${noun}で、${term.name}にはありません`;
  const as = called && `${called}として`;
  if (lastSeen) return `${lastSeen.name}にあり、${term.name}で${as}再び加わった${noun}です`;
  if (previousName === undefined) return `${term.name}で${as}加わった${noun}です`;
  const nameBefore = printedBefore ?? previousName;
  if (isRenamed({ name, previousName: nameBefore }))
    return `${previous.name}の「${nameBefore}」から${called && `${called}に`}名称が変わりました`;
  return printedBefore === undefined
    ? `${previous.name}の間に始まり、同じ名称で続く${noun}です`
    : `${previous.name}から同じ名称で続く${noun}です`;
}

/** Said of one that has nothing before it. Needs a term before. */
export function noneBefore(term: Term, previous: Term | null): string {
  return `${before(previous).name}には、これに当たる${term.words.initiative}の記載がありません。`;
}

/** What went into an initiative, of which `from` is the term that had it. */
export interface Incoming {
  from: string;
  count: number;
  noun: string;
  /** True where each went into others too. */
  isPart: boolean;
}

/** What went into the initiative of the page; `goesOn` where it is itself older. */
export function cameIn({ from, count, noun, isPart }: Incoming, goesOn: boolean): string {
  const also = goesOn ? 'このほかに、' : '';
  const these = `${also}${from}の次の${counted(count, noun)}`;
  return isPart ? `${these}の一部を引き継いでいます。` : `${these}がまとめられています。`;
}

/** What went into another; `isAlso` where the initiative of the page did so too. */
export function wentInToo(name: string, { from, count, noun, isPart }: Incoming, isAlso: boolean): string {
  const these = isAlso ? `ほかに次の${counted(count, noun)}` : `${from}の次の${counted(count, noun)}`;
  const also = isAlso ? 'も' : isPart ? 'を' : 'が';
  return isPart ? `「${name}」は、${these}の一部${also}引き継いでいます。` : `「${name}」には、${these}${also}まとめられています。`;
}

/** Into what the initiative of the page went, where it went into one; `goesOn` where only a part of it did. */
export function wentInto(term: Term, count: number, goesOn: boolean): string {
  const { initiative, mergeTarget } = term.words;
  const these = `${term.name}の次の${counted(count, initiative)}`;
  if (goesOn) return `一部は、${these}に引き継がれています。`;
  return count === 1 ? `${mergeTarget}は、${these}です。` : `${these}に分かれて引き継がれています。`;
}

/** Where another comes from that goes on: 「…」は、前期アクションプランの「…」から続いています。 `nameBefore` where that differs. */
export function goesOnFrom(name: string, from: Term, nameBefore: string): string {
  return `「${name}」は、${from.name}${nameBefore === name ? '' : `の「${nameBefore}」`}から続いています。`;
}

/** Which initiatives of the plan before this one go on here; of the page's own without `name`. */
export function fromPreviousPlan(plan: string, count: number, noun: string, name?: string): string {
  return `${name === undefined ? '' : `「${name}」は、`}前の計画「${plan}」の次の${counted(count, noun)}から続いています。`;
}

/** The words with which the document closes a group of merged initiatives. */
export function conclusionSentence(plan: Plan, text: string): string {
  return `${printWord(plan)}には「${text}」と書かれています。`;
}

/** On what a merge rests that no document prints. */
export function confirmationOf(plan: Plan, { date, note }: Extract<Merge, { basis: 'staff-confirmed' }>): string {
  return `${printWord(plan)}になく、確認による（${formatDate(date)}）：${note}`;
}

/** Where a later table calls an initiative otherwise than the document of its own term: 取組み整理表での前期の名称は「…」. */
export function calledOtherwise({ words }: Term, name: string, of: Term): string {
  return `${words.transitions}での${of.short}の名称は「${name}」`;
}

/** What the plan prints of another that is named as it was called on a day. */
export function printedAs(name: string, printed: string): string {
  return `「${name}」の計画での名称は「${printed}」です。`;
}

/** How several others go on that later came together: each listed below. */
export function theseGoOn(from: string, count: number, noun: string): string {
  return `次の${counted(count, noun)}は、${from}から続いています。`;
}

/** What one of them was called before, where that differs. */
export function formerlyCalled(from: Term, name: string): string {
  return `${from.short}の名称は「${name}」`;
}

/** Said in the place of a term that has nothing of a lineage: 前期には記載がありません. */
export function notInTerm(term: Term): string {
  return `${term.short}には記載がありません`;
}

/** What became of an initiative in the next term, beside what it was in its own: 次期：廃止. */
export function laterLabel(term: Term, label: string): string {
  return `${term.short}：${label}`;
}

/** Over a lineage from the first term it touches to the last: 前期から後期へ. */
export function lineageHeading(first: string, last: string): string {
  return `${first}から${last}へ`;
}

/** 取組 for one, 4つの取組, 12件の取組. */
function counted(count: number, noun: string): string {
  return count === 1 ? noun : `${count}${count < 10 ? 'つ' : '件'}の${noun}`;
}
