import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { FILE_NOUNS, FOLDER_NOUNS, TERM_FILE_NOUNS, TERM_FOLDER_NOUNS } from '../../src/model/nouns.ts';
import { pageHead } from '../../src/model/page.ts';
import { inRoot } from '../harness/sites.ts';

/** The guide for who edits the content. It stands beside the content and belongs to the program: it stays when the content is replaced. */
export const GUIDE = readFileSync(inRoot('content', 'README.md'), 'utf8');

/** A file that the guide shows whole. */
export interface Example {
  /** As its first line names it; empty where it names none. */
  file: string;
  text: string;
}

/** A part of the guide under a heading, down to the next of the same rank or above. */
export interface Section {
  heading: string;
  text: string;
}

/** Every sample of YAML in `text`, without the indent of a list that it may stand in. */
export function examplesIn(text: string): Example[] {
  return [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', sample = '']) => {
    const plain = sample.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { file: /^# (\S+\.yaml)\n/.exec(plain)?.[1] ?? '', text: plain };
  });
}

/** The parts of the guide under headings of `rank` (2 for ##). */
export function sectionsOf(rank: number): Section[] {
  const outside = GUIDE.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, (code) => code.replaceAll('\n#', '\n\\#'));
  const starts = [...outside.matchAll(/^(#+) (.*)$/gm)].map(({ 1: marks = '', 2: heading = '', index }) => ({
    rank: marks.length,
    heading,
    index,
  }));
  return starts.flatMap((start, at) => {
    if (start.rank !== rank) return [];
    const end = starts.slice(at + 1).find((next) => next.rank <= rank)?.index;
    return [{ heading: start.heading, text: outside.slice(start.index, end).replaceAll('\n\\#', '\n#') }];
  });
}

/** The rows of the tables in `text` whose head is `head`, each as its cells. */
export function rowsUnder(text: string, head: readonly string[]): string[][] {
  const rows: string[][] = [];
  let isWithin = false;
  for (const line of text.split('\n')) {
    const cells = line.startsWith('|')
      ? line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
      : null;
    if (!cells) isWithin = false;
    else if (isWithin && !/^-+$/.test(cells[0] ?? '')) rows.push(cells);
    else isWithin ||= head.every((word, at) => cells[at]?.startsWith(word));
  }
  return rows;
}

/** What stands in backticks in `text`. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code);
}

/** A noun with the name by which a heading of the guide calls its file. */
export interface GuidedNoun {
  name: string;
  /** True for the path of a file of this noun. */
  isOf: (file: string) => boolean;
  schema: z.ZodType;
}

const folders = [
  ...Object.values(FOLDER_NOUNS),
  ...Object.values(TERM_FOLDER_NOUNS).map((noun) => ({ ...noun, folder: `terms/<期>/${noun.folder}` })),
];
const files = [
  ...Object.values(FILE_NOUNS),
  ...Object.values(TERM_FILE_NOUNS).map((noun) => ({ ...noun, file: `terms/<期>/${noun.file}` })),
];

/** Everything that an editor writes, from the table of nouns. */
export const NOUNS: readonly GuidedNoun[] = [
  ...files.map(({ file, schema }) => ({ name: file, isOf: matching(file), schema })),
  ...folders.map(({ folder, schema, id }) => ({
    name: `${folder}/`,
    isOf: (file: string) => matching(`${folder}/<id>.yaml`)(file) && id.safeParse(/([^/]+)\.yaml$/.exec(file)?.[1]).success,
    schema,
  })),
  { name: 'pages/', isOf: () => false, schema: pageHead },
];

function matching(shape: string): (file: string) => boolean {
  const pattern = new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '[a-z0-9-]+')}$`);
  return (file) => pattern.test(file);
}
