/** A piece of a name: common to both versions, or only in this one. */
export interface NamePiece {
  text: string;
  isCommon: boolean;
}

/** Two versions of a name, word by word. The pieces of each joined are that version again. */
export interface NameDifference {
  former: readonly NamePiece[];
  current: readonly NamePiece[];
}

/** Shows which words of `former` went and which of `current` came; what stayed is common to both. */
export function compareNames(former: string, current: string): NameDifference {
  const [before, after] = [wordsOf(former), wordsOf(current)];
  const pairs = withoutIslands(commonWords(before, after), before, after);
  const mark = (words: readonly string[], common: ReadonlySet<number>) =>
    joined(words.map((text, at) => ({ text, isCommon: common.has(at) })));
  return {
    former: mark(before, new Set(pairs.map(([at]) => at))),
    current: mark(after, new Set(pairs.map(([, at]) => at))),
  };
}

/** The difference in a sentence, for those who do not see the marks; empty where nothing changed. */
export function describeDifference({ former, current }: NameDifference): string {
  const quoted = (pieces: readonly NamePiece[]) => pieces.filter((piece) => !piece.isCommon).map(({ text }) => `「${text}」`);
  const [gone, come] = [quoted(former), quoted(current)];
  return [
    ...(gone.length > 0 ? [`なくなった語：${gone.join('')}`] : []),
    ...(come.length > 0 ? [`加わった語：${come.join('')}`] : []),
  ].join('、');
}

type Pair = readonly [before: number, after: number];

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** A word that means nothing alone: a particle, an ending, a mark. */
const ISLAND = /^[\p{Script=Hiragana}\p{P}\p{S}\s]$/u;

function wordsOf(name: string): string[] {
  return [...segmenter.segment(name)].map(({ segment }) => segment);
}

/** The longest common subsequence of two lists of words, as pairs of positions. */
function commonWords(before: readonly string[], after: readonly string[]): Pair[] {
  const length = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => length[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const line = length[row] as number[];
      line[column] = before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** Without particles that happen to be common in the middle of changed words: marks in shreds are hard to read. */
function withoutIslands(pairs: readonly Pair[], before: readonly string[], after: readonly string[]): Pair[] {
  const follows = (pair: Pair | undefined, next: Pair | undefined) =>
    pair !== undefined && next !== undefined && pair[0] + 1 === next[0] && pair[1] + 1 === next[1];
  const isEdge = ([row, column]: Pair) => (row === 0 && column === 0) || (row === before.length - 1 && column === after.length - 1);
  return pairs.filter(
    (pair, at) => !ISLAND.test(before[pair[0]] ?? '') || isEdge(pair) || follows(pairs[at - 1], pair) || follows(pair, pairs[at + 1]),
  );
}

function joined(pieces: readonly NamePiece[]): NamePiece[] {
  const runs: NamePiece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.isCommon === piece.isCommon) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}
