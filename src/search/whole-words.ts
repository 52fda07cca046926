import type { Searchable } from './normalise.ts';

/** How a term stands in a text: inside a word, as a part of one, or as a word of its own. */
export type Fit = 0 | 1 | 2;

/**
 * How well `query` stands in `text`, which holds it: so that PR is not found in BPR, nor 493 in 62,493, where it also
 * stands alone. Only letters and digits have words, and the one ends where the other begins, since Keep ① is as good as
 * Keep①; all else, and a single character, fits wherever it stands. What follows another word after a space or a hyphen
 * is a part, since others write the two together: M STEP, MSTEP. `original` is `text` with its spaces.
 */
export function fitOf(text: Searchable, query: Searchable, original: string): Fit {
  if (!/^ー?[a-z\d][a-z\d,.]+$/.test(query.literal)) return 2;
  const fit = Math.max(fitIn(text.literal, query.literal), fitIn(text.folded, query.folded)) as Fit;
  return fit === 0 && fitIn(original.normalize('NFKC').toLowerCase(), query.literal) > 0 ? 1 : fit;
}

function fitIn(text: string, query: string): Fit {
  let best: Fit = 0;
  for (let at = text.indexOf(query); at >= 0 && best < 2; at = text.indexOf(query, at + 1)) {
    const end = at + query.length;
    const [start, stop] = [text.slice(Math.max(0, at - 2), at + 1), text.slice(end - 1, end + 2)];
    if (/[a-z]{2}$|\d{2}$|\d[,.]\d$/.test(start)) continue;
    const isPart = /[a-z]ー[a-z]$/.test(start) || /^[a-z]{2}|^[a-z]ー[a-z]|^\d{2}|^\d[,.]\d/.test(stop);
    best = isPart ? 1 : 2;
  }
  return best;
}
