/** What setting a line of type needs to know of a TrueType font. */
export interface FontMetrics {
  /** Width of a text in em. A character the font lacks counts as one em. */
  widthOf: (text: string) => number;
  /** The characters of a text for which the font would show an empty box. */
  missingIn: (text: string) => string[];
}

/** Reads widths and characters out of the bytes of a `.ttf`. Throws where it has no Unicode character map. */
export function readFontMetrics(font: Uint8Array): FontMetrics {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const glyphOf = readCharacterMap(view, tableAt(tables, 'cmap'));
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
  const widthCount = view.getUint16(tableAt(tables, 'hhea') + 34);
  const widths = tableAt(tables, 'hmtx');
  const widthOfGlyph = (glyph: number) => view.getUint16(widths + 4 * Math.min(glyph, widthCount - 1)) / unitsPerEm;
  return {
    widthOf: (text) =>
      [...text].reduce((sum, character) => {
        const glyph = glyphOf(character.codePointAt(0) ?? 0);
        return sum + (glyph === 0 ? 1 : widthOfGlyph(glyph));
      }, 0),
    missingIn: (text) => [...new Set(text)].filter((character) => glyphOf(character.codePointAt(0) ?? 0) === 0),
  };
}

function readTables(view: DataView): Map<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const record = 12 + 16 * at;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
      return [tag, view.getUint32(record + 8)];
    }),
  );
}

function tableAt(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`The font has no ${tag} table`);
  return offset;
}

/** From a code point to its glyph; 0 where there is none. Only format 12 covers kanji beyond the basic plane (𠮷). */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, at) => cmap + view.getUint32(cmap + 4 + 8 * at + 4));
  const wide = subtables.find((at) => view.getUint16(at) === 12);
  if (wide !== undefined) return (codePoint) => inGroups(view, wide, codePoint);
  const narrow = subtables.find((at) => view.getUint16(at) === 4);
  if (narrow !== undefined) return (codePoint) => inSegments(view, narrow, codePoint);
  throw new Error('The font has no Unicode character map of format 4 or 12');
}

function inGroups(view: DataView, table: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + 12 * middle;
    if (codePoint < view.getUint32(group)) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  }
  return 0;
}

function inSegments(view: DataView, table: number, codePoint: number): number {
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  for (let at = 0; at < doubled; at += 2) {
    if (codePoint > view.getUint16(ends + at)) continue;
    const start = view.getUint16(starts + at);
    if (codePoint < start) return 0;
    const delta = view.getUint16(starts + doubled + at);
    const range = starts + 2 * doubled + at;
    const offset = view.getUint16(range);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(range + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
