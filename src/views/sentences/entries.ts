import type { Initiative } from '../../model/initiative.ts';
import { mergesOf } from '../../model/initiative.ts';
import { nameIn } from '../../model/name-in.ts';
import type { Plan, Term } from '../../model/plan.ts';
import { termBefore } from '../../model/plan.ts';

/**
 * What the document of `term` makes of an initiative, as printed: 前期アクションプランから続く取組です。 Undefined where it
 * says nothing, and in a first term, where there is nothing before it to compare with.
 */
export function entrySentence(plan: Plan, initiative: Initiative, term: Term): string | undefined {
  const entry = initiative.terms[term.id];
  const previous = termBefore(plan, term);
  if (!entry || !previous) return undefined;
  const noun = term.words.initiative;
  const before = entry.previousName ?? initiative.terms[previous.id]?.name;
  if (entry.name === undefined)
    return `${previous.name}の${noun}です。${term.name}にはありません。${mergedSentence(plan, initiative, term)}`;
  if (before === undefined) return `${term.name}で加わった${noun}です。`;
  return before === entry.name
    ? `${previous.name}から続く${noun}です。`
    : `${previous.name}の「${before}」から名称が変わり、続いている${noun}です。`;
}

/** Said of one that a later term has no row for: 次期アクションプランには記載がありません。 */
export function noEntrySentence(term: Term): string {
  return `${term.name}には記載がありません。`;
}

/** Into what it went: 「BPRの推進」に集約されました。 Of what the document names; that it names none is said elsewhere on the page. */
function mergedSentence(plan: Plan, initiative: Initiative, term: Term): string {
  const targets = mergesOf(initiative.terms[term.id] ?? {}).map(({ initiative: id }) => `「${nameIn(plan, id, term)}」`);
  if (targets.length === 0) return '';
  return targets.length === 1 ? `${targets[0]}にまとめられました。` : `${targets.join('と')}に分かれて引き継がれました。`;
}
