/** A part of a page, as its contents name it. */
export interface ContentsEntry {
  /** Without the #. */
  anchor: string;
  /** The words of its heading, as HTML without elements. */
  html: string;
}

/** Below so few parts a page needs no contents. */
const FEWEST = 3;

/**
 * The contents of a rendered page: each `h2` that has an anchor, its own or that of the section that it opens. So they
 * cannot differ from what the page holds. Empty where there are too few of them to choose among.
 */
export function contentsOf(page: string): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let ofSection: string | undefined;
  for (const [, section, own, words = ''] of page.matchAll(/<section\b([^>]*)>|<h2\b([^>]*)>(.*?)<\/h2>/gs)) {
    if (section !== undefined) ofSection = idIn(section);
    else {
      const anchor = idIn(own ?? '') ?? ofSection;
      if (anchor !== undefined) entries.push({ anchor, html: words.replace(/<[^>]*>/g, '').trim() });
      ofSection = undefined;
    }
  }
  return entries.length < FEWEST ? [] : entries;
}

function idIn(attributes: string): string | undefined {
  return /(?:^|\s)id="([^"]+)"/.exec(attributes)?.[1];
}
