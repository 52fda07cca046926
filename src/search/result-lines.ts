import type { Piece } from './excerpt.ts';
import { excerptOf, markText } from './excerpt.ts';
import type { Hit, PreparedRecord } from './match.ts';
import { aliasesOf } from './match.ts';
import { contains, searchable } from './normalise.ts';
import type { Passage } from './passage.ts';
import { passageWithAll } from './passage.ts';
import type { Found } from './rank.ts';
import type { SearchRecord } from './record.ts';

/** Longest excerpt of a line, in characters: about two lines on a phone. */
const EXCERPT_LENGTH = 72;

/** A line under a result's title: where the query stands in it, or why it is there. */
export interface ResultLine {
  label?: string | undefined;
  pieces: readonly Piece[];
  /** True where it is no line of the record but says why it is here. */
  isReason?: boolean | undefined;
}

/** The lines in which a record answers, but for its title, label, departments and context, which are shown anyway. */
export function resultLines({ prepared, hits }: Found, previousNameLabel: string): ResultLine[] {
  const { record } = prepared;
  const queries = hits.map((each) => each.query);
  const named = firstOfEachPlace(hits).flatMap((hit): ResultLine[] => {
    if (hit.place === 'previousName') return [{ label: previousNameLabel, pieces: markText(record.previousName ?? '', queries) }];
    return hit.place === 'alias' ? aliasLine(aliasesOf(record)[hit.at] ?? '', record, queries) : [];
  });
  const lines = [
    ...named,
    ...passages(prepared, hits).map(({ label, text }) => ({ label, pieces: excerptOf(text, queries, EXCERPT_LENGTH) })),
  ];
  return [...(lines.length > 0 ? lines : introduction(record)), ...synonymLines(hits)];
}

/** The line that holds all that was found in lines; failing one, each line that holds a part, and of figures their heads. */
function passages(prepared: PreparedRecord, hits: readonly Hit[]): readonly Passage[] {
  const inLines = hits.filter(({ place }) => place === 'text');
  if (inLines.length === 0) return [];
  const sought = inLines.map(({ query }) => query);
  const one = passageWithAll(prepared, sought);
  if (one) return [one];
  return firstOfEachPlace(inLines).flatMap(({ at }) => {
    const { label, text, facts } = prepared.record.lines?.[at] ?? {};
    if (text === undefined || (facts && !sought.some((query) => contains(searchable(text), query)))) return [];
    return [{ label, text }];
  });
}

/** What a term means and what a page is about helps also where the query stands in the title. */
function introduction({ kind, lines }: SearchRecord): ResultLine[] {
  const first = lines?.[0];
  return first && (kind === 'term' || kind === 'page') ? [{ label: first.label, pieces: excerptOf(first.text, [], EXCERPT_LENGTH) }] : [];
}

/** What has a life of its own has had other names; all else is only written otherwise. */
function aliasLine(alias: string, { kind, label }: SearchRecord, queries: readonly Hit['query'][]): ResultLine[] {
  const hasNames = kind === 'initiative' || kind === 'department';
  return alias === label ? [] : [{ label: hasNames ? 'ほかの名称' : 'ほかの書き方', pieces: markText(alias, queries) }];
}

/** Says that, and by which word, the editor led here. */
function synonymLines(hits: readonly Hit[]): ResultLine[] {
  const notes = hits.flatMap(({ synonym }) => (synonym ? [`「${synonym.said}」を「${synonym.meant}」に言い換えて見つけました`] : []));
  return [...new Set(notes)].map((text) => ({ pieces: [{ text, isMatch: false }], isReason: true }));
}

function firstOfEachPlace(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [`${hit.place} ${hit.at}`, hit])).values()];
}
