import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import type { PlanParts, TermParts } from '../model/assemble-plan.ts';
import type { BoundFigure } from '../model/bound-figure.ts';
import { figuresIn } from '../model/bound-figure.ts';
import type { FileNoun, FolderNoun } from '../model/nouns.ts';
import { FILE_NOUNS, FOLDER_NOUNS, PREVIOUS_FOLDER, TERM_FILE_NOUNS, TERM_FOLDER_NOUNS, TERMS_FOLDER } from '../model/nouns.ts';
import { pageHead } from '../model/page.ts';
import type { Plan } from '../model/plan.ts';
import type { PreviousPlanFile } from '../model/previous-plan.ts';
import { previousPlanFile } from '../model/previous-plan.ts';
import type { DataPath, Problem } from '../model/problem.ts';
import { CONTENT_SHAPE } from './content-shape.ts';
import { findForbiddenCharacters } from './forbidden-characters.ts';
import { parseInJapanese } from './issues-in-japanese.ts';
import type { EntryFile, FolderList } from './list-folder.ts';
import { listFolder } from './list-folder.ts';
import type { Position } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { takeFigures } from './take-figures.ts';

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
  const { list, problems } = await listFolder(folder, CONTENT_SHAPE);
  const parts = await readParts(reading, list);
  return {
    parts,
    problems: [...problems, ...reading.problems],
    locate: (problem) => problem.position ?? reading.locate(problem.file, problem.path),
  };
}

/** Above what an earlier plan of 10,000 initiatives takes (30 MB), the largest of all that may stand here. */
const LARGEST_BYTES = 50_000_000;

/** Where the paths of figures begin that stand in no data. */
const FIGURES = 'figures';

/** One reading of one folder: what was wrong, and the way back to lines. */
class Reading {
  readonly problems: Problem[] = [];
  /** What is bound to the data, of all files. */
  readonly figures: BoundFigure[] = [];
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
    const path = join(this.#folder, file);
    const found = await stat(path).catch(() => null);
    // What is no file of its own, such as a pipe or a device, may never come to an end.
    if (found && !found.isFile()) {
      this.report(file, [], 'ふつうのファイルではありません。', '同じ内容を、ふつうのファイルとして置いてください。');
      return undefined;
    }
    if (found && found.size > LARGEST_BYTES) {
      const size = `${Math.ceil(found.size / 1_000_000)}MB`;
      this.report(
        file,
        [],
        `ファイルが大きすぎます（${size}。${LARGEST_BYTES / 1_000_000}MBまで）。`,
        '違うファイルを置いていないかを確かめてください。',
      );
      return undefined;
    }
    const bytes = await readFile(path).catch(() => null);
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

  /** The data with its bound figures as readers see them; what they are bound to is kept. */
  #unbind(file: string, text: string, data: unknown): unknown {
    if (figuresIn(text).length === 0) return data;
    const { figures, shown } = takeFigures(file, data);
    this.figures.push(...figures);
    return shown;
  }

  /** Keeps the figures of a text that is no YAML, with their places in it. */
  bind(file: string, text: string): void {
    const locate = this.#locators.get(file);
    const found = figuresIn(text);
    this.#locators.set(file, (path) => {
      const figure = path[0] === FIGURES ? found[Number(path[1])] : undefined;
      return figure ? positionIn(text, figure.at) : (locate?.(path) ?? { line: 1, column: 1 });
    });
    this.figures.push(...found.map(({ text: words, target }, at) => ({ file, path: [FIGURES, at], text: words, target })));
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
    const { value, problems } = parseInJapanese(schema, file, { ...read, data: this.#unbind(file, text, data) });
    this.problems.push(...problems);
    return read.problems.length > 0 ? undefined : value;
  }
}

async function readParts(reading: Reading, list: FolderList): Promise<PlanParts | null> {
  const terms = [...(list.below[TERMS_FOLDER] ?? [])].map(([id, below]) => readTerm(reading, id, below));
  const documentLines = await allOf((list.entries.source ?? []).map((entry) => readLines(reading, entry)));
  const previous = await allOf((list.entries[PREVIOUS_FOLDER] ?? []).map((entry) => readPreviousPlan(reading, entry)));
  const parts = {
    ...(await readFiles(reading, list, FILE_NOUNS, '')),
    ...(await readFolders(reading, list, FOLDER_NOUNS)),
    pages: await allOf((list.entries.pages ?? []).map((page) => readPageHead(reading, page))),
    documentLines: documentLines && Object.fromEntries(documentLines),
    previous: previous && Object.fromEntries(previous),
    terms: await allOf(terms),
  };
  return isComplete(parts) ? ({ ...parts, figures: reading.figures } as unknown as PlanParts) : null;
}

/** What stands in the folder of one term; `undefined` where some of it cannot be read. */
async function readTerm(reading: Reading, id: string, list: FolderList): Promise<TermParts | undefined> {
  const files = await readFiles(reading, list, TERM_FILE_NOUNS, `${TERMS_FOLDER}/${id}/`);
  const parts = { ...files, ...(await readFolders(reading, list, TERM_FOLDER_NOUNS)) };
  if (!isComplete(parts)) return undefined;
  return { ...parts, term: { ...(files.term as object), id } } as unknown as TermParts;
}

function isComplete(parts: Record<string, unknown>): boolean {
  return Object.values(parts).every((part) => part !== undefined);
}

async function readFiles(
  reading: Reading,
  list: FolderList,
  nouns: Record<string, FileNoun>,
  at: string,
): Promise<Record<string, unknown>> {
  const read = Object.entries(nouns).map(async ([name, noun]) => [name, await readFileNoun(reading, list, noun, at)] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function readFileNoun(reading: Reading, list: FolderList, noun: FileNoun, at: string): Promise<unknown> {
  const { schema, whenLeftOut, mayBeAllComments } = noun;
  const file = `${at}${noun.file}`;
  if (!list.files.has(noun.file)) {
    if (whenLeftOut) return whenLeftOut.value;
    // Where there is no folder at all, that is said once.
    if (list.files.size > 0 || at !== '')
      reading.report(
        file,
        [],
        `ファイル「${file}」がありません。`,
        'このファイルを作ってください。書き方は content/README.md にあります。',
      );
    return undefined;
  }
  const text = await reading.text(file);
  return text === undefined ? undefined : reading.parse(schema, file, text, mayBeAllComments ? whenLeftOut?.value : null);
}

async function readFolders(reading: Reading, list: FolderList, nouns: Record<string, FolderNoun>): Promise<Record<string, unknown>> {
  const read = Object.entries(nouns).map(async ([name, noun]) => [name, await readEntries(reading, list, noun)] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Every entry of a folder, or `undefined` where one of them cannot be read: a plan without it would be another plan. */
async function readEntries(reading: Reading, list: FolderList, { folder, schema }: FolderNoun): Promise<unknown[] | undefined> {
  return allOf(
    (list.entries[folder] ?? []).map(async ({ file, id }) => {
      const text = await reading.text(file);
      const value = text === undefined ? undefined : reading.parse(schema, file, text);
      return value === undefined ? undefined : { id, ...(value as object) };
    }),
  );
}

async function allOf<T>(reads: readonly Promise<T | undefined>[]): Promise<T[] | undefined> {
  const found = await Promise.all(reads);
  const values = found.filter((value) => value !== undefined);
  return values.length === found.length ? values : undefined;
}

/** The text of a document, line by line, by its id. */
async function readLines(reading: Reading, { file, id }: EntryFile): Promise<[string, string[]] | undefined> {
  const text = await reading.text(file);
  if (text === undefined) return undefined;
  reading.problems.push(...forbiddenIn(file, text));
  return [id, text.replace(/\r?\n$/, '').split(/\r?\n/)];
}

function forbiddenIn(file: string, text: string): Problem[] {
  return findForbiddenCharacters(text).map(({ offset, message, advice }) => {
    return { file, path: [], position: positionIn(text, offset), message, advice, rule: 'yaml-is-readable' };
  });
}

/** What a `plan.json` holds that lineage needs, by its id. It is a file of a program: nobody is asked to mend a line of it. */
async function readPreviousPlan(reading: Reading, { file, id }: EntryFile): Promise<[string, PreviousPlanFile] | undefined> {
  const text = await reading.text(file);
  const read = text === undefined ? undefined : previousPlanFile.safeParse(parseJson(text));
  if (read?.success) return [id, read.data];
  if (read)
    reading.report(
      file,
      [],
      'このプログラムが公開する plan.json ではありません。',
      '前の計画のサイトの「データ」のページから plan.json を取り直して、そのまま置いてください。',
    );
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Checks the head of a page between its `---` lines, so that what is wrong there has a line and Japanese words. */
async function readPageHead(reading: Reading, { file, id }: EntryFile): Promise<Plan['pages'][number] | undefined> {
  const text = await reading.text(file);
  if (text === undefined) return undefined;
  reading.problems.push(...forbiddenIn(file, text));
  const head = /^(---\r?\n)([\s\S]*?)^---\s*$/m.exec(text);
  if (head?.index !== 0) {
    reading.report(file, [], 'ページの初めに見出しがありません。', '1行目から「---」で囲んで title と description を書いてください。');
    return undefined;
  }
  // A comment stands in for the first line, so that lines are counted as in the file.
  const value = reading.parse(pageHead, file, `#\n${head[2]}`);
  reading.bind(file, text);
  return value && { id, ...value };
}
