import { addressOf } from '../../address.ts';
import { formatLines } from '../../format.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from './site-navigation.ts';

/** 原資料 53～54行, with the place of the first of them; undefined where there is no line, or no published text to lead to. */
export function sourceLink({ sourceLines, term }: TermPlan, lines: readonly number[]): PageLink | undefined {
  const [first] = lines;
  if (first === undefined || sourceLines.length === 0 || term.document === null) return undefined;
  return { label: `原資料 ${formatLines(lines)}行`, address: addressOf.documentLine(term.document.id, first) };
}

/** Lines of one section of the published text, as others can find them in the document itself. */
export interface SourceSection {
  /** Headings above the lines, without that of the chapter where there are others: ② 人件費削減に向けた取組の強化 › 新規の取組. */
  section: string;
  /** 75行, with the place of the first line. */
  link: PageLink;
}

/** The document and, section by section, the lines that speak of something. */
export interface SourcePlaces {
  document: string;
  sections: readonly SourceSection[];
}

/** Where `lines` stand in the document of the term; undefined where there is nothing to lead to. */
export function sourcePlaces({ sourceLines, term }: TermPlan, lines: readonly number[]): SourcePlaces | undefined {
  const { document } = term;
  if (lines.length === 0 || sourceLines.length === 0 || document === null) return undefined;
  const sections = Map.groupBy(lines, (line) => sectionAt(sourceLines, line));
  return {
    document: document.title,
    sections: [...sections].map(([section, [first = 1, ...others]]) => ({
      section,
      link: { label: `${formatLines([first, ...others])}行`, address: addressOf.documentLine(document.id, first) },
    })),
  };
}

/** The same in one line, for a citation: 『…策定について』「取組み整理表」259行. */
export function citedPlaces({ document, sections }: SourcePlaces): string {
  return `『${document}』${sections.map(({ section, link }) => `${section && `「${section}」`}${link.label}`).join('、')}`;
}

/** The headings under which `line` stands; that of the chapter only where it is alone. Empty above the first. */
function sectionAt(lines: readonly string[], line: number): string {
  const headings: { level: number; title: string }[] = [];
  for (const text of lines.slice(0, line)) {
    const [, marks, title] = /^(#{1,6}) +(.*)$/.exec(text) ?? [];
    if (marks === undefined || title === undefined) continue;
    while ((headings.at(-1)?.level ?? 0) >= marks.length) headings.pop();
    headings.push({ level: marks.length, title: title.trim() });
  }
  const below = headings.length > 1 ? headings.slice(1) : headings;
  return below.map(({ title }) => title).join(' › ');
}
