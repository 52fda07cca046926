import type { PreparedRecord } from './match.ts';
import type { Searchable } from './normalise.ts';
import { contains, searchable } from './normalise.ts';
import type { RecordLine } from './record.ts';
import { lineText } from './record.ts';

/** What is shown of one line of a record. */
export interface Passage {
  label?: string | undefined;
  text: string;
}

/**
 * The first passage of `prepared` that holds all of `queries`, so that no figure is shown for words that stand beside
 * another one: a whole line, or one fact of it with its head. Undefined where none does.
 */
export function passageWithAll({ record, texts }: PreparedRecord, queries: readonly Searchable[]): Passage | undefined {
  for (const [at, line] of (record.lines ?? []).entries()) {
    const whole = texts.text[at];
    const text = line.facts ? textWithFact(line, queries) : whole && isIn(queries, [whole]) ? line.text : undefined;
    if (text !== undefined) return { label: line.label, text };
  }
  return undefined;
}

/** The whole line where its head holds all, else the head with the one fact that does. */
function textWithFact(line: RecordLine, queries: readonly Searchable[]): string | undefined {
  const head = [searchable(line.label ?? ''), searchable(line.text)];
  if (isIn(queries, head)) return lineText(line);
  const fact = line.facts?.find((each) => isIn(queries, [...head, searchable(each)]));
  return fact === undefined ? undefined : lineText({ ...line, facts: [fact] });
}

function isIn(queries: readonly Searchable[], texts: readonly Searchable[]): boolean {
  return queries.every((query) => texts.some((text) => contains(text, query)));
}
