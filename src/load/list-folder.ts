import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTENT_FILES, CONTENT_FOLDERS } from '../model/content-files.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Problem } from '../model/problem.ts';
import { FOLDER_NOUNS } from './nouns.ts';

/** One file of a folder of entries: `initiatives/bpr.yaml` has the id `bpr`. */
export interface EntryFile {
  file: string;
  id: string;
}

/** What stands in a content folder, and everything that should not. */
export interface FolderList {
  /** The names of the files at the top that the plan knows. */
  files: ReadonlySet<string>;
  entries: Record<keyof typeof CONTENT_FOLDERS, EntryFile[]>;
  /** `pages/*.mdx`. */
  pages: EntryFile[];
  problems: Problem[];
}

type Report = (file: string, message: string, advice: string) => void;
type FolderNoun = keyof typeof CONTENT_FOLDERS;

const FOLDER_NOUN_NAMES = Object.keys(CONTENT_FOLDERS) as FolderNoun[];

/** Folders that hold no nouns of the plan, and what may stand in them; assets may be anything. */
const OTHER_FOLDERS: Record<string, { pattern: RegExp; says: string } | null> = {
  source: { pattern: /\.md$/, says: 'source/ に置けるのは .md のファイルだけです。' },
  pages: { pattern: /\.mdx$/, says: 'pages/ に置けるのは .mdx のファイルだけです。' },
  assets: null,
};

/**
 * Lists the content folder. Whatever the plan does not know is a problem: a misspelt file or folder must not quietly
 * mean fewer pages.
 */
export async function listFolder(folder: string): Promise<FolderList> {
  const problems: Problem[] = [];
  const report: Report = (file, message, advice) => problems.push({ file, path: [], message, advice, rule: 'files-are-known' });
  const top = await namesIn(folder);
  if (!top) report('', 'コンテンツのフォルダーがありません。', 'フォルダーの場所（環境変数 PLAN_CONTENT）を確かめてください。');
  const known: readonly string[] = Object.values(CONTENT_FILES);
  const folders = [...Object.values(CONTENT_FOLDERS), ...Object.keys(OTHER_FOLDERS)];
  for (const { name, isFolder } of top ?? []) {
    if (isFolder ? folders.includes(name) : known.includes(name) || isFree(name)) continue;
    const meant = nearestName(name, isFolder ? folders : known);
    const kind = isFolder ? 'フォルダー' : 'ファイル';
    const hint = meant ? `「${meant}」の書き間違いではありませんか。` : '';
    report(
      name,
      `「${name}」は使われない${kind}です。${hint}`,
      meant ? `名前を「${meant}」に直してください。` : `名前を直すか、この${kind}を別の場所に移してください。`,
    );
  }
  const isThere = (name: string) => top?.some((each) => each.isFolder && each.name === name) === true;
  const entries: Record<FolderNoun, EntryFile[]> = { policies: [], initiatives: [], tryItems: [], vintages: [] };
  for (const noun of FOLDER_NOUN_NAMES) {
    const name = CONTENT_FOLDERS[noun];
    if (isThere(name)) entries[noun] = await entriesOf(folder, noun, report);
    if (top && FOLDER_NOUNS[noun].required && !isThere(name))
      report(name, `フォルダー「${name}」がありません。`, 'このフォルダーを作り、中にファイルを置いてください。');
  }
  return {
    files: new Set(top?.filter((each) => !each.isFolder).map((each) => each.name)),
    entries,
    pages: await otherFiles(folder, Object.keys(OTHER_FOLDERS).filter(isThere), report),
    problems,
  };
}

async function entriesOf(folder: string, noun: FolderNoun, report: Report): Promise<EntryFile[]> {
  const parent = CONTENT_FOLDERS[noun];
  const found: EntryFile[] = [];
  const seen = new Map<string, string>();
  const names = ((await namesIn(join(folder, parent))) ?? []).filter(({ name, isFolder }) => isFolder || !isFree(name));
  for (const { name, isFolder } of names) {
    const file = `${parent}/${name}`;
    const id = name.slice(0, -'.yaml'.length);
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    const isFine = FOLDER_NOUNS[noun].id.safeParse(id);
    if (isFolder) report(file, `${parent}/ の中にフォルダーは置けません。`, `中のファイルを ${parent}/ に移してください。`);
    else if (!name.endsWith('.yaml')) report(file, `${parent}/ に置けるのは .yaml のファイルだけです。`, extensionAdvice(name));
    else if (twin)
      report(file, `「${twin}」と大文字・小文字だけが違う名前です。同じアドレスになります。`, 'どちらかの名前を変えてください。');
    else if (!isFine.success)
      report(file, `ファイル名の「${id}」は id に使えません。`, `${isFine.error.issues[0]?.message ?? '名前を直してください'}。`);
    else found.push({ file, id });
  }
  if (FOLDER_NOUNS[noun].required && names.length === 0)
    report(parent, `フォルダー「${parent}」が空です。`, '中にファイルを置いてください。');
  return found;
}

function extensionAdvice(name: string): string {
  return /\.(yml|yaml\.txt|YAML)$/i.test(name)
    ? `ファイル名を「${name.replace(/\.(yml|yaml\.txt|yaml)$/i, '.yaml')}」に変えてください。`
    : '名前を直すか、このファイルを別の場所に移してください。';
}

/** Looks through the folders beside the plan's own; the pages among them are returned. */
async function otherFiles(folder: string, parents: readonly string[], report: Report): Promise<EntryFile[]> {
  const pages: EntryFile[] = [];
  for (const parent of parents) {
    const allowed = OTHER_FOLDERS[parent];
    for (const { name, isFolder } of (allowed && (await namesIn(join(folder, parent)))) || []) {
      const file = `${parent}/${name}`;
      if (!isFolder && isFree(name)) continue;
      if (isFolder || !allowed?.pattern.test(name)) report(file, allowed?.says ?? '', '名前を直すか、別の場所に移してください。');
      else if (parent === 'pages') pages.push({ file, id: name.slice(0, -'.mdx'.length) });
    }
  }
  return pages;
}

/** Files that no page comes from: instructions for editors and what tools leave behind. */
function isFree(name: string): boolean {
  return name === 'README.md' || (name.startsWith('.') && !/\.ya?ml$/i.test(name));
}

/** Names in a folder in a fixed order; `null` where there is no such folder. */
async function namesIn(folder: string): Promise<{ name: string; isFolder: boolean }[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (!names) return null;
  return Promise.all(names.sort().map(async (name) => ({ name, isFolder: await isFolderAt(join(folder, name)) })));
}

/** Follows links; a link to nothing counts as a file and fails when it is read. */
async function isFolderAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}
