import type { Initiative } from '../../model/initiative.ts';
import { mergesOf } from '../../model/initiative.ts';
import { nameIn } from '../../model/name-in.ts';
import type { Plan, Term } from '../../model/plan.ts';
import { termBefore } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';

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
  if (entry.name === undefined) return endSentence(plan, initiative, term, previous);
  if (before === undefined) return `${term.name}で加わった${noun}です。`;
  return before === entry.name
    ? `${previous.name}から続く${noun}です。`
    : `${previous.name}の「${before}」から名称が変わり、続いている${noun}です。`;
}

/** What one took over from the term before: 後期アクションプランの3つの取組がまとめられています。 Empty where that is nothing. */
export function tookOverSentence(term: Term, previous: Term, from: readonly { name: string; isPart: boolean }[]): string {
  const [first, ...others] = from;
  if (!first) return '';
  const what = others.length > 0 ? `${from.length}つの${term.words.initiative}` : `「${first.name}」`;
  if (from.every(({ isPart }) => isPart)) return `${previous.name}の${what}の一部を引き継いでいます。`;
  return `${previous.name}の${what}${from.some(({ isPart }) => isPart) ? 'を引き継いでいます' : 'がまとめられています'}。`;
}

/** Said of one that a later term has no row for: 次期アクションプランには記載がありません。 */
export function noEntrySentence(term: Term): string {
  return `${term.name}には記載がありません。`;
}

/** Of one that a term no longer has, first what became of it: 「BPRの推進」に集約されました。前期アクションプランの取組で、… */
function endSentence(plan: Plan, initiative: Initiative, term: Term, previous: Term): string {
  const entry = initiative.terms[term.id] ?? {};
  const { change, initiative: noun } = term.words;
  const targets = mergesOf(entry).map(({ initiative: id }) => `「${nameIn(plan, id, term)}」`);
  const origin = `${previous.name}の${noun}`;
  if (targets.length > 0) return `${wentInto(targets, term)}${origin}で、${term.name}にはありません。`;
  const label = entry.changeLabel ?? term.changes.find(({ id }) => id === entry.change)?.label;
  return `${label === undefined ? '' : `${change}は「${label}」で、`}${term.name}にはありません。${origin}です。`;
}

/** Into what it went. That the document names no target is said elsewhere on the page. */
function wentInto(targets: readonly string[], { words }: Term): string {
  return targets.length === 1 ? `${targets[0]}に${mergedWord(words)}。` : `${targets.join('と')}に分かれて引き継がれました。`;
}

/** The plan's own word for what merging does, by what it calls the target: 集約先 → 集約されました. */
function mergedWord({ mergeTarget }: Words): string {
  const [, done] = /^(\p{Script=Han}+)先$/u.exec(mergeTarget) ?? [];
  return done === undefined ? 'まとめられました' : `${done}されました`;
}

/** Said where a document says no more of an initiative than what the page has shown. `isPublished` where its text is on this site. */
export function nothingMore(words: Words, isPublished: boolean): string {
  return isPublished
    ? `このページに示したことのほかに、この${words.initiative}の内容や予定は、原資料に記載がありません。`
    : `この${words.initiative}について、このサイトに載せている計画の内容は、このページに示したことだけです。`;
}
