import type { Plan, Term } from '../../model/plan.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { ChangeCounts } from '../transitions/change-counts.ts';
import { printWord } from './document.ts';
import { before } from './terms.ts';

/** How the page of the transitions shows them: after the sentence on which they are. */
export function transitionsForms({ levels }: Term): string {
  return `${levels[0]}ごとの表と図でご覧いただけます。`;
}

/** Beside a name that both terms have: 前期・後期とも. */
export function bothTerms({ term, previous }: TermPlan): string {
  return `${previous ? `${previous.short}・` : ''}${term.short}とも`;
}

/** How many initiatives a list of one change, or of new names, holds. Needs a term before. */
export function listLead({ term, previous }: TermPlan, title: string, count: number): string {
  return `${before(previous).name}から${term.name}への見直しのうち、${title}は${count}件です。`;
}

/** How many were merged or parted, and of how many the target is known, where that is not all. Needs a term before. */
export function mergedLead({ term, previous }: TermPlan, { merged, parted, known }: Record<'merged' | 'parted' | 'known', number>): string {
  const { words } = term;
  const counts = [
    ...(merged > 0 ? [`まとめられたものは${merged}件`] : []),
    ...(parted > 0 ? [`分かれて引き継がれたものは${parted}件`] : []),
  ];
  const some = known < merged + parted ? `${words.mergeTarget}が分かるものは${known}件です。` : '';
  return `${before(previous).name}の${words.initiative}のうち、${counts.join('、')}です。${some}`;
}

/**
 * Why the table of a term has another number of the term before than that had when it was drawn up: what began since, and
 * what ended or is left out. Needs a term before.
 */
export function formerCountNote(
  { term, previous }: TermPlan,
  { drawnUp, begun, missing }: Record<'drawnUp' | 'begun' | 'missing', number>,
): string {
  const added = begun > 0 ? `その後に始まった${begun}を加え` : '';
  const left = missing > 0 ? `この表にない${missing}を除く` : '';
  const change = added && left ? `${added}、${left}` : added ? `${added}る` : left;
  return `${before(previous).name}は、策定のときは${drawnUp}の${term.words.initiative}でした。${change}と、表の${before(previous).short}の${drawnUp + begun - missing}になります。`;
}

/** What is marked in names that changed: the words around the two marks. Needs a term before. */
export function marksNote({ term, previous }: TermPlan): { gone: string; came: string; end: string } {
  return {
    gone: `名称が変わったものは、${before(previous).short}の名称で`,
    came: `と、${term.short}の名称で`,
    end: 'に印を付けています。',
  };
}

/** What a filter shows: 「新規」の12件だけを表示しています。 Of all of them without a label. */
export function filterNote(count: number, label?: string): string {
  return label === undefined ? `${count}件すべてを表示しています。` : `「${label}」の${count}件だけを表示しています。`;
}

/** What that is called into which an initiative went: 集約先; where it was parted, 引継ぎ先. */
export function targetWord({ words }: Term, count: number): string {
  return count > 1 ? '引継ぎ先' : words.mergeTarget;
}

/** What the site says where the plan speaks of a merge without naming its target. */
export function notStated({ plan, term }: TermPlan): string {
  return `${term.words.mergeTarget}は${printWord(plan)}に記載がありません`;
}

/** Over those of which the plan does not say into what they went. */
export function notStatedHeading({ plan, term }: TermPlan): string {
  return `${term.words.mergeTarget}が${printWord(plan)}に記載されていないもの`;
}

/** What broken lines between initiatives mean. */
export function brokenLines(plan: Plan): string {
  return `破線は、${printWord(plan)}になく、確認によるつながりです。`;
}

/** The picture of the flow in one sentence: what became of those of the term before, what came, how many there are. Needs a term before. */
export function flowSummary({ term, previous }: TermPlan, counts: ChangeCounts, merged: { label: string; count: number }): string {
  const { words } = term;
  const listed = (isNew: boolean) =>
    counts.byChange
      .filter(({ change }) => (change.kind === 'new') === isNew)
      .map(({ change, count }) => `${change.label}${count}`)
      .join('・');
  const part = merged.count > 0 ? `（うち${merged.label}${merged.count}）` : '';
  const added = listed(true);
  return `${before(previous).name}の${counts.former}の${words.initiative}は、${listed(false)}${part}となりました。${added ? `${added}が加わり、` : ''}${term.name}は${counts.current}の${words.initiative}です。`;
}

/** How to read the picture: what a square is, what the line parts, and where one can go from it. Needs a term before. */
export function flowKey({ term, previous }: TermPlan, goesOn: 'rows' | 'sections'): string {
  const { words, levels } = term;
  const way = goesOn === 'rows' ? 'マスから表の行へ移動できます。' : `${levels.at(-1)}の名前から表へ移動できます。`;
  return `1マスが1つの${words.initiative}です。縦線の左は${before(previous).short}で終えた${words.initiative}、右は${term.short}に進める${words.initiative}です。${way}`;
}
