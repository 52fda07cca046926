import type { PreparedRecord } from './match.ts';
import { searchableQuery } from './normalise.ts';

/** The records whose titles share most with `text`, best first; none where they share next to nothing. */
export function nearestTitles(records: Iterable<PreparedRecord>, text: string, count: number): PreparedRecord[] {
  const query = searchableQuery(text).folded;
  const scored = Array.from(records, (prepared) => ({ prepared, score: likeness(query, prepared.texts.title[0]?.folded ?? '') }));
  return scored
    .filter(({ score }) => score >= 0.2)
    .sort((a, b) => b.score - a.score || a.prepared.order - b.prepared.order)
    .slice(0, count)
    .map(({ prepared }) => prepared);
}

/**
 * How much of the query's neighbouring pairs a title holds, from 0 to 1; a title with little else counts a little more,
 * and one that only shares an inflection nothing, since a pair of hiragana says little.
 */
function likeness(query: string, title: string): number {
  const sought = pairsOf(query);
  if (sought.size === 0) return title.includes(query) && query !== '' ? 1 : 0;
  const there = pairsOf(title);
  const shared = [...sought].filter((pair) => there.has(pair)).length;
  return shared / sought.size + (shared / Math.max(1, there.size)) * 0.25;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
