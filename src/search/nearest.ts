import type { PreparedRecord } from './match.ts';
import { searchableQuery } from './normalise.ts';

/** Less in common than this is chance. */
const LEAST_LIKENESS = 0.25;

/** The records whose titles share most with `text`, best first; none where they share next to nothing. */
export function nearestTitles(records: readonly PreparedRecord[], text: string, count: number): PreparedRecord[] {
  const titles = records.map((prepared) => ({ prepared, pairs: pairsOf(prepared.texts.title[0]?.folded ?? '') }));
  const sought = [...pairsOf(searchableQuery(text).folded)].map((pair) => ({ pair, weight: rarity(pair, titles) }));
  return titles
    .map(({ prepared, pairs }) => ({ prepared, score: likeness(sought, pairs) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || a.prepared.order - b.prepared.order)
    .slice(0, count)
    .map(({ prepared }) => prepared);
}

/** How much of what is sought a title holds, from 0 to 1; a little less where it holds much else. */
function likeness(sought: readonly { pair: string; weight: number }[], pairs: ReadonlySet<string>): number {
  const sum = (some: typeof sought) => some.reduce((total, { weight }) => total + weight, 0);
  const shared = sought.filter(({ pair }) => pairs.has(pair));
  if (shared.length === 0) return 0;
  return (sum(shared) / sum(sought)) * (0.8 + 0.2 * (shared.length / pairs.size));
}

/** A pair that many titles hold, such as の推, says little; one that none holds, as a slip makes them, less than one that is rare. */
function rarity(pair: string, titles: readonly { pairs: ReadonlySet<string> }[]): number {
  const holders = titles.filter(({ pairs }) => pairs.has(pair)).length;
  return holders === 0 ? 1 : Math.log(1 + titles.length / holders);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
