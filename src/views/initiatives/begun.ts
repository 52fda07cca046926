import { formatLines } from '../../format.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { beganSentence } from '../sentences/now.ts';
import type { InitiativeFacts } from './initiative-facts.ts';
import { factsOf } from './initiative-facts.ts';

/** Those that began after the document and were put under the Try `id`, which lists them nowhere. */
export function begunUnder(plan: TermPlan, id: string): TermInitiative[] {
  return plan.begun.filter((each) => factsOf(plan, each).began?.tryItems?.includes(id));
}

/** When an initiative that no document of the term lists began, and on what that rests; empty for all others. */
export function beganNote(plan: TermPlan, { began }: Pick<InitiativeFacts, 'began'>): string {
  if (!began) return '';
  const { departmentShort } = plan.term.words;
  const basis =
    began.basis === 'printed'
      ? printedIn(plan, began.source)
      : [`${departmentShort}に確認`, began.note].filter((each) => each !== undefined).join('：');
  return beganSentence(began.date, basis);
}

/** 『令和4年度進捗報告』3ページ; empty where the document is not known. */
function printedIn({ plan, term }: TermPlan, source: SourceRef | undefined): string {
  const id = source?.document ?? term.document?.id;
  const document = plan.documents.find((each) => each.id === id);
  if (!source || !document) return '';
  const place = source.page === undefined ? source.lines.length > 0 && `${formatLines(source.lines)}行` : `${source.page}ページ`;
  return `『${document.title}』${place || ''}`;
}
