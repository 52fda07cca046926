import type * as z from 'zod';
import type { PlanParts } from '../model/assemble-plan.ts';
import type { CONTENT_FILES, CONTENT_FOLDERS } from '../model/content-files.ts';
import { departments } from '../model/department.ts';
import { vintageFile } from '../model/effect-amounts.ts';
import { glossary } from '../model/glossary.ts';
import { id, ordinalId } from '../model/id.ts';
import { idsLedger } from '../model/ids-ledger.ts';
import { initiativeFile } from '../model/initiative.ts';
import { knownDiscrepancies } from '../model/known-discrepancy.ts';
import { policyFile } from '../model/policy.ts';
import { redirects } from '../model/redirect.ts';
import { retrospective } from '../model/retrospective.ts';
import { planFile } from '../model/settings.ts';
import { site } from '../model/site.ts';
import { synonyms } from '../model/synonym.ts';
import { tryItemFile } from '../model/try-item.ts';
import { updates } from '../model/update.ts';

/** A noun that is written in one file. */
interface FileNoun<T> {
  schema: z.ZodType<NonNullable<T>>;
  /** What the plan has where the file is left out; without it, the file must be there. */
  whenLeftOut?: { value: T };
  /** True where every key is optional, so that a file in which all lines are comments says something. */
  mayBeAllComments?: boolean;
}

/** A noun that is written in a folder, one file an entry. */
interface FolderNoun<T> {
  schema: z.ZodType<Omit<T, 'id'>>;
  /** What the file's name, without `.yaml`, must be. */
  id: z.ZodType<string>;
  /** True where the plan cannot do without the folder. */
  required: boolean;
}

/** How each file of `CONTENT_FILES` is read. A new file is a line there, here and in `PlanParts`; the compiler asks for the rest. */
export const FILE_NOUNS: { readonly [K in keyof typeof CONTENT_FILES]: FileNoun<PlanParts[K]> } = {
  settings: { schema: planFile },
  site: { schema: site, whenLeftOut: { value: {} }, mayBeAllComments: true },
  departments: { schema: departments },
  retrospective: { schema: retrospective, whenLeftOut: { value: null } },
  glossary: { schema: glossary, whenLeftOut: { value: [] } },
  knownDiscrepancies: { schema: knownDiscrepancies, whenLeftOut: { value: [] } },
  synonyms: { schema: synonyms, whenLeftOut: { value: [] }, mayBeAllComments: true },
  updates: { schema: updates, whenLeftOut: { value: [] }, mayBeAllComments: true },
  redirects: { schema: redirects, whenLeftOut: { value: [] }, mayBeAllComments: true },
  publishedIds: { schema: idsLedger, whenLeftOut: { value: null } },
};

/** How each folder of `CONTENT_FOLDERS` is read. */
export const FOLDER_NOUNS: { readonly [K in keyof typeof CONTENT_FOLDERS]: FolderNoun<PlanParts[K][number]> } = {
  policies: { schema: policyFile, id: ordinalId, required: true },
  initiatives: { schema: initiativeFile, id, required: true },
  tryItems: { schema: tryItemFile, id: ordinalId, required: false },
  vintages: { schema: vintageFile, id, required: false },
};
