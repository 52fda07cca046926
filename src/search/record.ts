import type { ChangeKind } from '../model/change.ts';
import type { Wording } from './index-words.ts';

/** What kinds of thing a reader can look for, in the order in which equal matches are shown. */
export const RECORD_KINDS = [
  'initiative',
  'try',
  'policy',
  'group',
  'department',
  'topic',
  'statement',
  'report',
  'report-entry',
  'indicator',
  'term',
  'page',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** One line of what a record says, such as one entry of a list. */
export interface RecordLine {
  /** What kind of line it is, in the plan's words. */
  label?: string | undefined;
  text: string;
  /** Where `text` is the head of figures: each with what it is of, so that none is shown for the words beside another. */
  facts?: readonly string[] | undefined;
}

/** All that a line says, in one. */
export function lineText({ text, facts }: RecordLine): string {
  return facts ? `${text}：${facts.join('、')}` : text;
}

/** One thing that can be found. Plain data: it travels to the browser as JSON. */
export interface SearchRecord {
  kind: RecordKind;
  /** What the plan calls it, with its number where it has one: 取組, Keep ①. */
  label: string;
  title: string;
  /** From the root of the site, without the base path; with the anchor. */
  address: string;
  previousName?: string | undefined;
  /** Other ways in which the plan or its editor writes it. */
  aliases?: readonly string[] | undefined;
  departments?: readonly string[] | undefined;
  lines?: readonly RecordLine[] | undefined;
  /** Where it belongs: found only together with a word of its own, so that a policy's name does not list all below it. */
  context?: string | undefined;
  change?: { label: string; kind: ChangeKind } | undefined;
}

/** What the browser needs to know before it looks anything up: `<base>pagefind/search.json`. */
export interface SearchManifest {
  /** How many records there are. */
  total: number;
  blockSize: number;
  /** The records in order, in blocks of `blockSize`: a record of Pagefind's index by its id, and the block's file below `pagefind/`. */
  blocks: readonly { id: string; file: string }[];
  wording: Wording;
  /** What the editor says readers call things. */
  synonyms: readonly { words: readonly string[]; means: readonly string[] }[];
}
