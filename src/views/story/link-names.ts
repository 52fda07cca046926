import type { PageLink } from '../site/site-navigation.ts';
import type { MarkedText } from '../site/term-marks.ts';

/** Makes the first 「name」 of each link in a text that link, unless its page was linked before; called in reading order. */
export type NameLinker = (text: string, names: readonly PageLink[], listed?: readonly Pick<PageLink, 'address'>[]) => MarkedText[];

/** A linker that has linked nothing yet but the page on which it stands (`own`). What is `listed` below a text counts as linked for those that follow. */
export function createNameLinker(own: string): NameLinker {
  const linked = new Set([own]);
  return (text, names, listed = []) => {
    let pieces: MarkedText[] = [{ text }];
    for (const { label, address } of names) {
      if (linked.has(address)) continue;
      pieces = linkFirst(pieces, label, address);
      linked.add(address);
    }
    for (const { address } of listed) linked.add(address);
    return pieces;
  };
}

function linkFirst(pieces: readonly MarkedText[], name: string, address: string): MarkedText[] {
  const at = pieces.findIndex((piece) => piece.address === undefined && piece.text.includes(`「${name}」`));
  const text = pieces[at]?.text;
  if (text === undefined) return [...pieces];
  const start = text.indexOf(`「${name}」`) + 1;
  const parts: MarkedText[] = [{ text: text.slice(0, start) }, { text: name, address }, { text: text.slice(start + name.length) }];
  return pieces.toSpliced(at, 1, ...parts);
}
