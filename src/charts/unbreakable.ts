const UNBREAKABLE = /(?:令和|平成|昭和)(?:\d+|元)(?:～(?:\d+|元))?年度|△?\d[\d,.]*(?:千円|百万円|億円|%)/g;

/** A sentence in pieces, told apart by whether a line may break inside: never within a year or an amount. */
export function splitUnbreakable(sentence: string): { text: string; isWhole: boolean }[] {
  const pieces: { text: string; isWhole: boolean }[] = [];
  let end = 0;
  for (const match of sentence.matchAll(UNBREAKABLE)) {
    if (match.index > end) pieces.push({ text: sentence.slice(end, match.index), isWhole: false });
    pieces.push({ text: match[0], isWhole: true });
    end = match.index + match[0].length;
  }
  return end < sentence.length ? [...pieces, { text: sentence.slice(end), isWhole: false }] : pieces;
}
