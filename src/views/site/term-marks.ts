import { addressOf } from '../../address.ts';
import type { GlossaryEntry } from '../../model/glossary-entry.ts';
import type { TermPlan } from '../../model/term-plan.ts';

/** A piece of text; with an address where it is a glossary term's first occurrence. */
export interface MarkedText {
  text: string;
  address?: string | undefined;
}

/** Marks each glossary term where it occurs first; one marker a page, called in reading order. */
export type TermMarker = (text: string) => readonly MarkedText[];

/** Marks nothing: for a page that stands alone on paper. */
export function plainText(text: string): readonly MarkedText[] {
  return [{ text }];
}

/** A marker that has marked nothing yet. Longer forms win over shorter ones, so that DB方式 is not read as DB. */
export function createTermMarker(plan: TermPlan): TermMarker {
  const forms = formsOf(plan.glossary);
  const seen = new Set<string>();
  return (text) => {
    const pieces: MarkedText[] = [];
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const hit = forms.find(({ form, term }) => !seen.has(term.id) && standsAt(text, at, form));
      if (!hit) {
        at += 1;
        continue;
      }
      seen.add(hit.term.id);
      if (at > from) pieces.push({ text: text.slice(from, at) });
      pieces.push({ text: hit.form, address: addressOf.glossaryEntry(hit.term.id) });
      at += hit.form.length;
      from = at;
    }
    if (from < text.length) pieces.push({ text: text.slice(from) });
    return pieces;
  };
}

/** The glossary terms that occur in any of `texts`, in the glossary's order. */
export function termsIn(plan: TermPlan, texts: readonly (string | undefined)[]): GlossaryEntry[] {
  const whole = texts.filter((text) => text !== undefined);
  return plan.glossary.filter((term) => [term.term, ...(term.forms ?? [])].some((form) => whole.some((text) => occursIn(text, form))));
}

function formsOf(glossary: readonly GlossaryEntry[]): { form: string; term: GlossaryEntry }[] {
  return glossary
    .flatMap((term) => [term.term, ...(term.forms ?? [])].map((form) => ({ form, term })))
    .sort((a, b) => b.form.length - a.form.length);
}

function occursIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) if (standsAt(text, at, form)) return true;
  return false;
}

/** A Latin word counts only as a whole word: the DX of DX推進課, not the DX of XDX. */
function standsAt(text: string, at: number, form: string): boolean {
  if (!text.startsWith(form, at)) return false;
  const isLatin = (character: string | undefined) => character !== undefined && /[A-Za-z0-9]/.test(character);
  const touchesBefore = isLatin(form[0]) && isLatin(text[at - 1]);
  const touchesAfter = isLatin(form.at(-1)) && isLatin(text[at + form.length]);
  return !touchesBefore && !touchesAfter;
}
