/** Where each noun of the plan is written, relative to the content folder. */
export const CONTENT_FILES = {
  settings: 'plan.yaml',
  site: 'site.yaml',
  departments: 'departments.yaml',
  retrospective: 'retrospective.yaml',
  glossary: 'glossary.yaml',
  knownDiscrepancies: 'known-discrepancies.yaml',
  synonyms: 'synonyms.yaml',
  updates: 'changes.yaml',
  redirects: 'redirects.yaml',
  publishedIds: 'ids.yaml',
} as const;

/** Folders of one file an entry: the file's name is the entry's id. */
export const CONTENT_FOLDERS = {
  policies: 'policies',
  initiatives: 'initiatives',
  tryItems: 'try',
  vintages: 'effects',
} as const;

/** The file of an entry, such as `initiatives/bpr.yaml`. */
export function fileOf(kind: keyof typeof CONTENT_FOLDERS, id: string): string {
  return `${CONTENT_FOLDERS[kind]}/${id}.yaml`;
}

/**
 * Where the content loader notes, on `globalThis`, which reading of the content this process made: Astro keeps
 * collections on disk, and loader and pages share no module.
 */
export const READING_KEY = Symbol.for('reading of the content in this process');
