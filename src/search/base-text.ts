/** A text with the way back to the original. */
export interface Mapped {
  text: string;
  /** For each unit of `text`, where in the original it begins and ends. */
  starts: readonly number[];
  ends: readonly number[];
}

/**
 * Width, case, dashes (△ 1,234 is -1,234) and white space; hiragana stays, since only katakana words end in an
 * optional ー.
 */
export function baseOf(text: string): string {
  return text
    .replace(/[゛゜]/g, (mark) => (mark === '゛' ? '\u3099' : '\u309a'))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s|\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[-\u2010-\u2015\u2212\u2500\u2501\ufe58△▲]/g, 'ー')
    .replace(/[\u301c\u223c]/g, '~');
}

/** The same a character with its marks at a time, so that every unit knows where it came from. */
export function mapBase(text: string): Mapped {
  let base = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/[\s\S][\p{M}゛゜ﾞﾟ]*/gu)) {
    const part = baseOf(cluster);
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    base += part;
  }
  return { text: base, starts, ends };
}

/** デジタル for でじたる: every hiragana has its katakana 96 places on. */
export function toKatakana(base: string): string {
  return base.replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 96));
}
