import { formatYearSpan } from '../../format.ts';
import type { Term } from '../../model/plan.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { ChangeCounts } from '../transitions/change-counts.ts';
import { printWord } from './document.ts';

/** How many initiatives there were and are: 取組：前期 53 → 後期 53; of a first term only how many there are. */
export function countLine({ term, previous }: TermPlan, counts: ChangeCounts): string {
  return previous && counts.former !== null
    ? `${previous.short} ${counts.former} → ${term.short} ${counts.current}`
    : `${counts.current}件`;
}

/**
 * What a term makes of the one before, so that it adds up in the reader's head: 前期の53の取組のうち41を続け、12を終えました。
 * 新しく12を加え、後期は53の取組を進めます。 Of a first term, how many initiatives it has.
 */
export function termLead({ term, previous }: TermPlan, { former, current, kept }: ChangeCounts): string {
  const noun = term.words.initiative;
  if (!previous || former === null) return `${current}の${noun}を進めます。`;
  const added = current - kept;
  const goesOn = `${added > 0 ? `新しく${added}を加え、` : ''}${term.short}は${current}の${noun}を進めます。`;
  return `${fateOf(`${previous.short}の${former}の${noun}`, kept, former - kept)}${goesOn}`;
}

function fateOf(all: string, kept: number, ended: number): string {
  if (kept > 0 && ended > 0) return `${all}のうち${kept}を続け、${ended}を終えました。`;
  return kept > 0 ? `${all}をすべて続けます。` : ended > 0 ? `${all}をすべて終えました。` : '';
}

/** What a page of the transitions into `term` shows. Needs a term before. */
export function transitionsLead({ term, previous }: TermPlan, total: number): string {
  return `${before(previous).name}から${term.name}へ、${total}の${term.words.initiative}の移り変わりです。`;
}

/** What the retrospective looks back on. Needs no term before: a first term may look back on an earlier plan. */
export function retrospectiveLead(
  { plan, term, previous }: TermPlan,
  parts: readonly { label: string; statements: readonly unknown[] }[],
): string {
  const counts = parts.map(({ label, statements }) => `${label} ${statements.length}項目`).join('、');
  const verbatim = `文は${printWord(plan)}のとおりです。`;
  return previous ? `${previous.name}をふりかえった${counts}です。${verbatim}` : `${term.name}に書かれた${counts}です。${verbatim}`;
}

/** Which terms a list of initiatives covers: 前期アクションプランと後期アクションプランのすべての取組. */
export function coverage({ term, previous }: TermPlan): string {
  const all = `すべての${term.words.initiative}`;
  return previous ? `${previous.name}と${term.name}の${all}` : all;
}

/** What the page of a term begins with: how many initiatives its document has, and of which years where it says so. */
export function termPageLead({ name, years, words }: Term, count: number): string {
  const span = years ? `${formatYearSpan(years.first, years.last)}の` : '';
  return `${span}${name}には、${count}の${words.initiative}があります。`;
}

/** Said on the pages of a term when another is in force. */
export function laterTermNote(term: Term, present: Term): string {
  return `${term.name}のページです。今は${present.name}の期間です。`;
}

/** The term before; throws where a sentence that needs one is asked of a first term. */
export function before(previous: Term | null): Term {
  if (!previous) throw new Error('This sentence needs a term before');
  return previous;
}
