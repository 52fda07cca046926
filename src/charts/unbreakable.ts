const YEAR = '(?:令和|平成|昭和)(?:\\d+|元)(?:～(?:\\d+|元))?年度';

/**
 * A sentence in pieces, told apart by whether a line may break inside: never within a year of the calendar, a share, or
 * a number and the name of its unit.
 */
export function splitUnbreakable(sentence: string, unitNames: readonly string[] = []): { text: string; isWhole: boolean }[] {
  const units = ['%', ...unitNames].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pieces: { text: string; isWhole: boolean }[] = [];
  let end = 0;
  for (const match of sentence.matchAll(new RegExp(`${YEAR}|△?\\d[\\d,.]*(?:${units.join('|')})`, 'g'))) {
    if (match.index > end) pieces.push({ text: sentence.slice(end, match.index), isWhole: false });
    pieces.push({ text: match[0], isWhole: true });
    end = match.index + match[0].length;
  }
  return end < sentence.length ? [...pieces, { text: sentence.slice(end), isWhole: false }] : pieces;
}
