/** A title set into lines, all of one size. */
export interface SetTitle {
  /** Font size, in the unit of `box`. */
  size: number;
  lines: readonly string[];
}

/** The room there is for a title. */
export interface TitleBox {
  width: number;
  /** Sizes to try, largest first, each with the number of lines that fit at it. */
  sizes: readonly { size: number; lines: number }[];
}

/**
 * Sets `phrases` (a text cut at the places where a line may end) as large as the box allows, with lines of much the same
 * length. Where even the smallest size leaves no room, the last line ends in … after a whole phrase.
 */
export function setTitle(phrases: readonly string[], box: TitleBox, widthOf: (text: string) => number): SetTitle {
  for (const { size, lines: most } of box.sizes) {
    const lines = fill(phrases, box.width / size, widthOf);
    const fits = lines.length <= most && lines.every((line) => widthOf(line.trim()) * size <= box.width);
    if (fits) return { size, lines: balance(phrases, box.width / size, lines.length, widthOf) };
  }
  const { size, lines: most } = box.sizes.at(-1) ?? { size: 1, lines: 1 };
  const pieces = phrases.flatMap((phrase) => (widthOf(phrase) * size > box.width ? [...phrase] : [phrase]));
  const lines = fill(pieces, box.width / size, widthOf);
  return { size, lines: lines.length <= most ? trimmed(lines) : shorten(pieces, box.width / size, most, widthOf) };
}

/** Phrases put into lines, each as long as it may be. A phrase longer than a line gets a line of its own. */
function fill(phrases: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + phrase).trimEnd()) <= width) lines[lines.length - 1] = last + phrase;
    else lines.push(phrase);
  }
  return lines;
}

/** The same number of lines with the longest one as short as it can be. */
function balance(phrases: readonly string[], width: number, count: number, widthOf: (text: string) => number): string[] {
  let best = fill(phrases, width, widthOf);
  for (let narrower = width; narrower > 0; narrower -= 0.5) {
    const lines = fill(phrases, narrower, widthOf);
    if (lines.length > count || lines.some((line) => widthOf(line.trimEnd()) > narrower)) break;
    best = lines;
  }
  return trimmed(best);
}

/** As many whole phrases as fit with … after the last one. */
function shorten(phrases: readonly string[], width: number, most: number, widthOf: (text: string) => number): string[] {
  for (let kept = phrases.length - 1; kept > 0; kept -= 1) {
    const lines = fill([...phrases.slice(0, kept - 1), `${phrases[kept - 1]?.trimEnd()}…`], width, widthOf);
    if (lines.length <= most) return trimmed(lines);
  }
  return ['…'];
}

function trimmed(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim());
}
