import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import type { PlanParts } from '../model/assemble-plan.ts';
import { CONTENT_FILES } from '../model/content-files.ts';
import { pageHead } from '../model/page.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath, Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { findForbiddenCharacters } from './forbidden-characters.ts';
import { parseInJapanese } from './issues-in-japanese.ts';
import type { EntryFile, FolderList } from './list-folder.ts';
import { listFolder } from './list-folder.ts';
import { FILE_NOUNS, FOLDER_NOUNS } from './nouns.ts';
import type { Position } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';

/** A content folder as read. */
export interface Content {
  /** The nouns of the plan; `null` where a file that the plan needs is missing or cannot be read. */
  parts: PlanParts | null;
  /** Everything wrong with single files, of all files. */
  problems: Problem[];
  /** Where a problem stands; `null` where its file was not read as text. */
  locate: (problem: Problem) => Position | null;
}

/** Reads a content folder and collects everything wrong with any of its files; it never throws for what an editor wrote. */
export async function readContent(folder: string): Promise<Content> {
  const reading = new Reading(folder);
  const list = await listFolder(folder);
  const parts = await readParts(reading, list);
  return {
    parts,
    problems: [...list.problems, ...reading.problems],
    locate: (problem) => problem.position ?? reading.locate(problem.file, problem.path),
  };
}

/** One reading of one folder: what was wrong, and the way back to lines. */
class Reading {
  readonly problems: Problem[] = [];
  readonly #locators = new Map<string, (path: DataPath) => Position>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  report(file: string, path: DataPath, message: string, advice: string): void {
    this.problems.push({ file, path, message, advice, rule: 'files-are-known' });
  }

  locate(file: string, path: DataPath): Position | null {
    return this.#locators.get(file)?.(path) ?? null;
  }

  /** The file's text; `undefined`, and reported, where it is not UTF-8 text. */
  async text(file: string): Promise<string | undefined> {
    const bytes = await readFile(join(this.#folder, file)).catch(() => null);
    if (!bytes) {
      this.report(file, [], 'ファイルを読めません。', 'ファイルがあるか、読む権限があるかを確かめてください。');
      return undefined;
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.report(file, [], '文字コードが UTF-8 ではありません。', 'エディターで文字コードを UTF-8 にして保存し直してください。');
      return undefined;
    }
  }

  /** The data of a YAML text in the model's shape; `undefined`, and reported, where it does not fit. */
  parse<T>(schema: z.ZodType<T>, file: string, text: string, whenAllComments: unknown = null): T | undefined {
    const read = readYaml(file, text);
    this.#locators.set(file, read.locate);
    this.problems.push(...read.problems);
    if (read.data === undefined) return undefined;
    const data = read.data ?? whenAllComments;
    if (data === null) {
      this.report(file, [], 'ファイルの中身がありません。', '内容を書くか、要らないファイルなら消してください。');
      return undefined;
    }
    const { value, problems } = parseInJapanese(schema, file, { ...read, data });
    this.problems.push(...problems);
    return read.problems.length > 0 ? undefined : value;
  }
}

type FileNounName = keyof typeof FILE_NOUNS;
type FolderNounName = keyof typeof FOLDER_NOUNS;

async function readParts(reading: Reading, list: FolderList): Promise<PlanParts | null> {
  const single = <K extends FileNounName>(noun: K) => readFileNoun(reading, list, noun);
  const entries = <K extends FolderNounName>(noun: K) => readFolderNoun(reading, list, noun);
  const settings = await single('settings');
  const parts: { [K in keyof PlanParts]: PlanParts[K] | undefined } = {
    settings,
    site: await single('site'),
    departments: await single('departments'),
    retrospective: await single('retrospective'),
    glossary: await single('glossary'),
    knownDiscrepancies: await single('knownDiscrepancies'),
    synonyms: await single('synonyms'),
    policies: await entries('policies'),
    initiatives: await entries('initiatives'),
    tryItems: await entries('tryItems'),
    vintages: await entries('vintages'),
    pages: await allOf(list.pages.map((page) => readPageHead(reading, page))),
    sourceLines: await readSourceLines(reading, settings),
    updates: await single('updates'),
    redirects: await single('redirects'),
    publishedIds: await single('publishedIds'),
  };
  return isComplete(parts) ? parts : null;
}

function isComplete(parts: { [K in keyof PlanParts]: PlanParts[K] | undefined }): parts is PlanParts {
  return Object.values(parts).every((part) => part !== undefined);
}

async function readFileNoun<K extends FileNounName>(reading: Reading, list: FolderList, noun: K): Promise<PlanParts[K] | undefined> {
  const file = CONTENT_FILES[noun];
  const { schema, whenLeftOut, mayBeAllComments } = FILE_NOUNS[noun];
  if (!list.files.has(file)) {
    if (whenLeftOut) return whenLeftOut.value;
    // Where there is no folder at all, that is said once.
    if (list.problems.every((problem) => problem.file !== ''))
      reading.report(
        file,
        [],
        `ファイル「${file}」がありません。`,
        'このファイルを作ってください。書き方は content/README.md にあります。',
      );
    return undefined;
  }
  const text = await reading.text(file);
  const whenAllComments = mayBeAllComments ? whenLeftOut?.value : null;
  return text === undefined ? undefined : reading.parse(schema, file, text, whenAllComments);
}

/** Every entry of a folder, or `undefined` where one of them cannot be read: a plan without it would be another plan. */
async function readFolderNoun<K extends FolderNounName>(
  reading: Reading,
  list: FolderList,
  noun: K,
): Promise<PlanParts[K][number][] | undefined> {
  const { schema } = FOLDER_NOUNS[noun];
  return allOf(
    list.entries[noun].map(async ({ file, id }) => {
      const text = await reading.text(file);
      const value = text === undefined ? undefined : reading.parse(schema, file, text);
      return value && ({ id, ...value } as PlanParts[K][number]);
    }),
  );
}

async function allOf<T>(reads: readonly Promise<T | undefined>[]): Promise<T[] | undefined> {
  const found = await Promise.all(reads);
  const values = found.filter((value) => value !== undefined);
  return values.length === found.length ? values : undefined;
}

/** The published text, line by line, where `plan.yaml` names it. */
async function readSourceLines(reading: Reading, settings: Settings | undefined): Promise<string[] | undefined> {
  const file = settings?.source?.file;
  if (file === undefined) return [];
  if (!/^source\/[^/\\]+\.md$/.test(file) || file.includes('..')) {
    reading.problems.push({
      file: CONTENT_FILES.settings,
      path: ['source', 'file'],
      message: `原資料のファイル「${file}」は source/ の .md ファイルではありません。`,
      advice: '「source/plan.md」のように書いてください。',
      rule: 'files-are-known',
    });
    return undefined;
  }
  const text = await reading.text(file);
  if (text === undefined) return undefined;
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  for (const { offset, message, advice } of findForbiddenCharacters(text))
    reading.problems.push({ file, path: [], position: positionIn(text, offset), message, advice, rule: 'yaml-is-readable' });
  return lines;
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Checks the head of a page between its `---` lines, so that what is wrong there has a line and Japanese words. */
async function readPageHead(reading: Reading, { file, id }: EntryFile): Promise<Plan['pages'][number] | undefined> {
  const text = await reading.text(file);
  if (text === undefined) return undefined;
  const head = /^(---\r?\n)([\s\S]*?)^---\s*$/m.exec(text);
  if (head?.index !== 0) {
    reading.report(file, [], 'ページの初めに見出しがありません。', '1行目から「---」で囲んで title と description を書いてください。');
    return undefined;
  }
  // A comment stands in for the first line, so that lines are counted as in the file.
  const value = reading.parse(pageHead, file, `#\n${head[2]}`);
  return value && { id, ...value };
}
