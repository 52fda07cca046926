import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { nearestName } from '../model/nearest-name.ts';
import type { Problem } from '../model/problem.ts';

/** One file of a folder of entries: `initiatives/bpr.yaml` has the id `bpr`. */
export interface EntryFile {
  file: string;
  id: string;
}

/** What may stand in a folder of the content. */
export interface FolderShape {
  /** Names of single files. */
  files: readonly string[];
  /** Folders by name, with what may stand in each. */
  folders: Readonly<Record<string, BelowShape>>;
}

/** A folder of entries; of folders of one shape; or of anything (`null`). */
export type BelowShape = EntriesShape | { each: FolderShape; id: z.ZodType<string>; required: true } | null;

export interface EntriesShape {
  extension: '.yaml' | '.md' | '.mdx' | '.json';
  id: z.ZodType<string>;
  required: boolean;
}

/** What stands in a folder. */
export interface FolderList {
  /** The names of the files at this level that the shape knows. */
  files: ReadonlySet<string>;
  /** The entries of each folder of entries; empty where it is not there. */
  entries: Readonly<Record<string, readonly EntryFile[]>>;
  /** What stands in each folder of a folder of folders, by its name. */
  below: Readonly<Record<string, ReadonlyMap<string, FolderList>>>;
}

type Report = (file: string, message: string, advice: string) => void;

/**
 * Lists a content folder. Whatever `shape` does not know is a problem: a misspelt file or folder must not quietly mean
 * fewer pages.
 */
export async function listFolder(folder: string, shape: FolderShape): Promise<{ list: FolderList; problems: Problem[] }> {
  const problems: Problem[] = [];
  const report: Report = (file, message, advice) => problems.push({ file, path: [], message, advice, rule: 'files-are-known' });
  if (!(await namesIn(folder)))
    report('', 'コンテンツのフォルダーがありません。', 'フォルダーの場所（環境変数 PLAN_CONTENT）を確かめてください。');
  return { list: await listLevel({ folder, report }, '', shape), problems };
}

interface Walk {
  folder: string;
  report: Report;
}

async function listLevel(walk: Walk, at: string, shape: FolderShape): Promise<FolderList> {
  const names = await namesIn(join(walk.folder, at));
  for (const each of names ?? []) reportUnknown(walk, at, shape, each);
  const entries: Record<string, EntryFile[]> = {};
  const below: Record<string, Map<string, FolderList>> = {};
  for (const [name, inside] of Object.entries(shape.folders)) {
    const path = pathOf(at, name);
    const isThere = names?.some((each) => each.isFolder && each.name === name) === true;
    if (inside === null) continue;
    if (names && inside.required && !isThere)
      walk.report(path, `フォルダー「${path}」がありません。`, 'このフォルダーを作り、中にファイルを置いてください。');
    if ('each' in inside) below[name] = isThere ? await foldersIn(walk, path, inside) : new Map();
    else entries[name] = isThere ? await entriesIn(walk, path, inside) : [];
  }
  return { files: new Set(names?.filter((each) => !each.isFolder).map((each) => each.name)), entries, below };
}

function reportUnknown({ report }: Walk, at: string, shape: FolderShape, { name, isFolder }: Named): void {
  const folders = Object.keys(shape.folders);
  const known = isFolder ? folders : shape.files;
  if (known.includes(name) || (!isFolder && isFree(name))) return;
  const meant = nearestName(name, known);
  const kind = isFolder ? 'フォルダー' : 'ファイル';
  const path = pathOf(at, name);
  report(
    path,
    `「${path}」は使われない${kind}です。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
    meant ? `名前を「${meant}」に直してください。` : `名前を直すか、この${kind}を別の場所に移してください。`,
  );
}

async function foldersIn(walk: Walk, parent: string, { each, id }: { each: FolderShape; id: z.ZodType<string> }) {
  const found = new Map<string, FolderList>();
  for (const { name, isFolder } of (await namesIn(join(walk.folder, parent))) ?? []) {
    const path = pathOf(parent, name);
    if (!isFolder) {
      if (!isFree(name)) walk.report(path, `${parent}/ に置けるのはフォルダーだけです。`, '名前を直すか、別の場所に移してください。');
    } else if (isFineName(walk, path, name, id)) found.set(name, await listLevel(walk, path, each));
  }
  return found;
}

async function entriesIn(walk: Walk, parent: string, { extension, id: idSchema, required }: EntriesShape): Promise<EntryFile[]> {
  const found: EntryFile[] = [];
  const seen = new Map<string, string>();
  const names = ((await namesIn(join(walk.folder, parent))) ?? []).filter(({ name, isFolder }) => isFolder || !isFree(name));
  for (const { name, isFolder } of names) {
    const file = pathOf(parent, name);
    const id = name.slice(0, -extension.length);
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (isFolder) walk.report(file, `${parent}/ の中にフォルダーは置けません。`, `中のファイルを ${parent}/ に移してください。`);
    else if (!name.endsWith(extension))
      walk.report(file, `${parent}/ に置けるのは ${extension} のファイルだけです。`, extensionAdvice(name, extension));
    else if (twin)
      walk.report(file, `「${twin}」と大文字・小文字だけが違う名前です。同じアドレスになります。`, 'どちらかの名前を変えてください。');
    else if (isFineName(walk, file, id, idSchema)) found.push({ file, id });
  }
  if (required && names.length === 0) walk.report(parent, `フォルダー「${parent}」が空です。`, '中にファイルを置いてください。');
  return found;
}

function isFineName({ report }: Walk, path: string, id: string, schema: z.ZodType<string>): boolean {
  const read = schema.safeParse(id);
  if (!read.success) report(path, `名前の「${id}」は id に使えません。`, `${read.error.issues[0]?.message ?? '名前を直してください'}。`);
  return read.success;
}

function extensionAdvice(name: string, extension: string): string {
  return extension === '.yaml' && /\.(yml|yaml\.txt|YAML)$/i.test(name)
    ? `ファイル名を「${name.replace(/\.(yml|yaml\.txt|yaml)$/i, '.yaml')}」に変えてください。`
    : '名前を直すか、このファイルを別の場所に移してください。';
}

/** Files that no page comes from: instructions for editors and what tools leave behind. */
function isFree(name: string): boolean {
  return name === 'README.md' || (name.startsWith('.') && !/\.ya?ml$/i.test(name));
}

interface Named {
  name: string;
  isFolder: boolean;
}

/** Names in a folder in a fixed order; `null` where there is no such folder. */
async function namesIn(folder: string): Promise<Named[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (!names) return null;
  return Promise.all(names.sort().map(async (name) => ({ name, isFolder: await isFolderAt(join(folder, name)) })));
}

/** Follows links; a link to nothing counts as a file and fails when it is read. */
async function isFolderAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

function pathOf(parent: string, name: string): string {
  return parent === '' ? name : `${parent}/${name}`;
}
