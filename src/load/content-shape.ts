import type * as z from 'zod';
import { id, routeId } from '../model/id.ts';
import { FILE_NOUNS, FOLDER_NOUNS, PREVIOUS_FOLDER, TERM_FILE_NOUNS, TERM_FOLDER_NOUNS, TERMS_FOLDER } from '../model/nouns.ts';
import type { EntriesShape, FolderShape } from './list-folder.ts';

const termShape: FolderShape = {
  files: Object.values(TERM_FILE_NOUNS).map(({ file }) => file),
  folders: Object.fromEntries(Object.values(TERM_FOLDER_NOUNS).map((noun) => [noun.folder, entriesOf(noun)])),
};

/** What may stand in a content folder, from the table of nouns. */
export const CONTENT_SHAPE: FolderShape = {
  files: Object.values(FILE_NOUNS).map(({ file }) => file),
  folders: {
    ...Object.fromEntries(Object.values(FOLDER_NOUNS).map((noun) => [noun.folder, entriesOf(noun)])),
    [TERMS_FOLDER]: { each: termShape, id: routeId, required: true },
    source: { extension: '.md', id, required: false },
    [PREVIOUS_FOLDER]: { extension: '.json', id, required: false },
    pages: { extension: '.mdx', id: routeId, required: false },
    assets: null,
  },
};

function entriesOf({ id: idSchema, required }: { id: z.ZodType<string>; required: boolean }): EntriesShape {
  return { extension: '.yaml', id: idSchema, required };
}
