import type * as z from 'zod';
import { departments } from './department.ts';
import { documents } from './document.ts';
import { vintageFile } from './effect-amounts.ts';
import { glossary } from './glossary-entry.ts';
import { groupFile } from './group.ts';
import { id, ordinalId } from './id.ts';
import { idsLedger } from './ids-ledger.ts';
import { indicators } from './indicator.ts';
import { initiativeFile } from './initiative.ts';
import { knownDiscrepancies } from './known-discrepancy.ts';
import { log } from './log.ts';
import { moved } from './moved.ts';
import { periodId } from './period.ts';
import { queryWords } from './query-word.ts';
import { reportFile } from './report.ts';
import { retrospective } from './retrospective.ts';
import { planFile } from './settings.ts';
import { site } from './site.ts';
import { termFile } from './term.ts';
import { topics } from './topic.ts';
import { tryItemFile } from './try-item.ts';

/** A noun that is written in one file. */
export interface FileNoun {
  file: string;
  schema: z.ZodType;
  /** What the plan has where the file is left out; without it, the file must be there. */
  whenLeftOut?: { value: unknown };
  /** True where every key is optional, so that a file in which all lines are comments says something. */
  mayBeAllComments?: boolean;
}

/** A noun that is written in a folder, one file an entry: the file's name is the entry's id. */
export interface FolderNoun {
  folder: string;
  schema: z.ZodType;
  /** What the file's name, without `.yaml`, must be. */
  id: z.ZodType<string>;
  /** True where the plan cannot do without the folder. */
  required: boolean;
}

const nothing = { value: null };
const none = { value: [] };

/** The files at the top of the content folder: what lives through terms. */
export const FILE_NOUNS = {
  settings: { file: 'plan.yaml', schema: planFile },
  site: { file: 'site.yaml', schema: site, whenLeftOut: { value: {} }, mayBeAllComments: true },
  documents: { file: 'documents.yaml', schema: documents, whenLeftOut: none },
  departments: { file: 'departments.yaml', schema: departments },
  indicators: { file: 'indicators.yaml', schema: indicators, whenLeftOut: none },
  glossary: { file: 'glossary.yaml', schema: glossary, whenLeftOut: none },
  topics: { file: 'topics.yaml', schema: topics, whenLeftOut: none, mayBeAllComments: true },
  knownDiscrepancies: { file: 'known-discrepancies.yaml', schema: knownDiscrepancies, whenLeftOut: none },
  queryWords: { file: 'synonyms.yaml', schema: queryWords, whenLeftOut: none, mayBeAllComments: true },
  log: { file: 'log.yaml', schema: log, whenLeftOut: none, mayBeAllComments: true },
  moved: { file: 'moved.yaml', schema: moved, whenLeftOut: none, mayBeAllComments: true },
  publishedIds: { file: 'ids.yaml', schema: idsLedger, whenLeftOut: nothing },
} as const satisfies Record<string, FileNoun>;

/** The folders of entries beside them. */
export const FOLDER_NOUNS = {
  initiatives: { folder: 'initiatives', schema: initiativeFile, id, required: true },
  reports: { folder: 'reports', schema: reportFile, id: periodId, required: false },
} as const satisfies Record<string, FolderNoun>;

/** The folder that holds a folder a term. */
export const TERMS_FOLDER = 'terms';

/** The folder for the published files of earlier plans. */
export const PREVIOUS_FOLDER = 'previous';

/** The files in the folder of one term: what its document printed. */
export const TERM_FILE_NOUNS = {
  term: { file: 'term.yaml', schema: termFile },
  retrospective: { file: 'retrospective.yaml', schema: retrospective, whenLeftOut: nothing },
  knownDiscrepancies: { file: 'known-discrepancies.yaml', schema: knownDiscrepancies, whenLeftOut: none },
} as const satisfies Record<string, FileNoun>;

/** The folders of entries in the folder of one term. */
export const TERM_FOLDER_NOUNS = {
  outline: { folder: 'outline', schema: groupFile, id: ordinalId, required: false },
  tryItems: { folder: 'try', schema: tryItemFile, id: ordinalId, required: false },
  vintages: { folder: 'effects', schema: vintageFile, id, required: false },
} as const satisfies Record<string, FolderNoun>;

/** The path of a file within the content folder, such as `departments.yaml`. */
export function fileOf(noun: keyof typeof FILE_NOUNS): string;
/** The path of an entry's file, such as `initiatives/bpr.yaml`. */
export function fileOf(noun: keyof typeof FOLDER_NOUNS, id: string): string;
export function fileOf(noun: string, id?: string): string {
  return id === undefined
    ? FILE_NOUNS[noun as keyof typeof FILE_NOUNS].file
    : `${FOLDER_NOUNS[noun as keyof typeof FOLDER_NOUNS].folder}/${id}.yaml`;
}

/** The path of a file of a term, such as `terms/kouki/retrospective.yaml`. */
export function fileOfTerm(term: string, noun: keyof typeof TERM_FILE_NOUNS): string;
/** The path of an entry of a term, such as `terms/kouki/try/5.yaml`. */
export function fileOfTerm(term: string, noun: keyof typeof TERM_FOLDER_NOUNS, id: string): string;
export function fileOfTerm(term: string, noun: string, id?: string): string {
  return id === undefined
    ? `${TERMS_FOLDER}/${term}/${TERM_FILE_NOUNS[noun as keyof typeof TERM_FILE_NOUNS].file}`
    : `${folderOfTerm(term, noun as keyof typeof TERM_FOLDER_NOUNS)}/${id}.yaml`;
}

/** The path of a folder of entries of a term, such as `terms/kouki/try`. */
export function folderOfTerm(term: string, noun: keyof typeof TERM_FOLDER_NOUNS): string {
  return `${TERMS_FOLDER}/${term}/${TERM_FOLDER_NOUNS[noun].folder}`;
}
