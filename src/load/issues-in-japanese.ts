import type * as z from 'zod';
import { nearestName } from '../model/nearest-name.ts';
import type { DataPath, Problem } from '../model/problem.ts';
import { meantNumber, whyNoNumber } from './number-hint.ts';
import type { YamlText } from './read-yaml.ts';
import { descriptionAt, keysAt } from './schema-at.ts';
import { fullWidthSlip } from './yaml-errors-in-japanese.ts';

type Issue = z.core.$ZodIssue;
type Wording = Pick<Problem, 'message' | 'advice'>;

/** What a schema without words of its own says; in Japanese it is worded below. */
const UNWORDED = '(no words of its own)';

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true か false ',
  array: '「- 」で始まる並び',
  object: '「項目: 内容」の組',
  record: '「項目: 内容」の組',
};

/** Checks `read.data` against `schema`: the data as the model has it, or every problem, each with its place in the file. */
export function parseInJapanese<T>(
  schema: z.ZodType<T>,
  file: string,
  read: Pick<YamlText, 'data' | 'locateKey'>,
): { value?: T; problems: Problem[] } {
  const result = schema.safeParse(read.data, { reportInput: true, error: () => UNWORDED });
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.flatMap(branchesOf).flatMap(onePerKey);
  if (issues.length > MOST_TOLD) return { problems: [anotherFile(file, issues.length)] };
  const problems = issues
    .flatMap((issue): (Wording & Pick<Problem, 'path' | 'position'>)[] => {
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue, schema, read);
      const problem = wordingOf(issue, schema, read.data);
      return [issue.code === 'invalid_key' ? { ...problem, position: read.locateKey(problem.path) } : problem];
    })
    .map((problem) => ({ ...problem, file, rule: 'fields-fit' }));
  return { problems: firstOfEachPlace(problems) };
}

/** Past that many in one file, the file is another one than was meant, and no one reads on. */
const MOST_TOLD = 1000;

function anotherFile(file: string, count: number): Problem {
  const message = `このファイルには ${count.toLocaleString('ja-JP')} 件の問題があります。`;
  return { file, path: [], message, advice: '違うファイルを置いていないかを確かめてください。', rule: 'fields-fit' };
}

/** Unknown keys of one place come as one issue; each is told by itself. */
function onePerKey(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** A union's issue as the issues of the option that was meant, where that can be told. */
function branchesOf(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((issues) => !issues.some((each) => each.path.length === 0 && isMismatch(each)));
  if (meant.length !== 1 || !meant[0]) return [issue];
  return meant[0].map((each) => ({ ...each, path: [...issue.path, ...each.path] }) as Issue).flatMap(branchesOf);
}

function isMismatch(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  read: Pick<YamlText, 'locateKey'>,
): (Wording & Pick<Problem, 'path' | 'position'>)[] {
  const parent = toDataPath(issue.path);
  const known = keysAt(schema, parent);
  return issue.keys.map((key) => {
    const path = [...parent, key];
    const slip = fullWidthSlip(key) ?? fullWidthSlip(`${key}: `);
    const meant = nearestName(key, known);
    return {
      path,
      position: read.locateKey(path),
      message: slip?.message ?? `「${key}」は使えない項目です。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
      advice: slip?.advice ?? (meant ? `「${meant}」に直すか、この項目を消してください。` : `使える項目は ${known.join('、')} です。`),
    };
  });
}

function wordingOf(issue: Issue, schema: z.ZodType, data: unknown): Wording & Pick<Problem, 'path'> {
  const path = toDataPath(issue.path);
  const value = valueAt(data, path);
  const name = nameAt(path);
  const description = descriptionAt(schema, path);
  const toWrite = description ? `「${name}」に書くこと：${description}。` : `「${name}」の内容を書いてください。`;
  if (value === undefined && path.length > 0) return { path, message: `「${name}」がありません。`, advice: toWrite };
  if (value === null || value === '') return { path, message: `「${name}」の内容が空です。`, advice: toWrite };
  if (issue.code === 'invalid_key')
    return { path, message: `「${name}」はここに書けない項目です。`, advice: sentence(issue.issues[0]?.message ?? '') };
  return { path, ...(kindWording(issue, value, name) ?? schemaWording(issue, value, name)), ...adviceFrom(issue, value, description) };
}

/** A value of another kind than the schema asks for. */
function kindWording(issue: Issue, value: unknown, name: string): Wording | null {
  const wantsNumber = expects(issue, ['number', 'int']);
  if (typeof value === 'string' && wantsNumber) {
    const meant = meantNumber(value);
    if (meant !== undefined)
      return { message: `「${name}」の「${value}」を数として読めません。${whyNoNumber(value)}`, advice: `${meant} と書いてください。` };
  }
  if ((typeof value === 'number' || typeof value === 'boolean') && expects(issue, ['string']))
    return {
      message: `「${name}」の ${value} は文字ではなく${typeof value === 'number' ? '数' : '真偽'}として読まれます。`,
      advice: `引用符で囲んで "${value}" と書いてください。`,
    };
  if (issue.code !== 'invalid_type' || issue.message !== UNWORDED) return null;
  const slip = typeof value === 'string' ? fullWidthSlip(value) : null;
  if (slip) return slip;
  return {
    message: `「${name}」の書き方が違います（今は${shown(value)}）。`,
    advice: `${KINDS[issue.expected] ?? issue.expected}で書いてください。`,
  };
}

function expects(issue: Issue, kinds: readonly string[]): boolean {
  if (issue.code === 'invalid_type') return kinds.includes(issue.expected);
  return issue.code === 'invalid_union' && issue.errors.flat().some((each) => each.path.length === 0 && expects(each, kinds));
}

function schemaWording(issue: Issue, value: unknown, name: string): Wording {
  const own = issue.message === UNWORDED ? boundOf(issue) : issue.message;
  const isAdvice = /ください|です$/.test(own);
  // Of a group of fields that each fit, only how they go together is wrong.
  if (issue.code === 'custom' && typeof value === 'object' && isAdvice)
    return { message: `「${name}」の項目の組み合わせが違います。`, advice: sentence(own) };
  return {
    message: isAdvice || own === '' ? `「${name}」に${shown(value)}は書けません。` : `「${name}」に${shown(value)}は書けません（${own}）。`,
    advice: isAdvice ? sentence(own) : 'この値を直してください。',
  };
}

/** Choices are always worth listing; where the schema gave no advice its description is one. */
function adviceFrom(issue: Issue, value: unknown, description: string): Partial<Wording> {
  const choices = choicesOf(issue);
  if (choices.length === 0 || issue.message !== UNWORDED)
    return issue.message !== UNWORDED && !/ください|です$/.test(issue.message) && description
      ? { advice: `書くこと：${description}。` }
      : {};
  const meant = nearestName(String(value), choices);
  return { advice: `${meant ? `「${meant}」の書き間違いではありませんか。` : ''}${choices.join('、')} のどれかにしてください。` };
}

function choicesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && issue.inclusive !== false) return (issue.options ?? []).map(String);
  return [];
}

function boundOf(issue: Issue): string {
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `少なくとも ${issue.minimum} つ書いてください` : `${issue.minimum} 以上にしてください`;
  if (issue.code === 'too_big') return `${issue.maximum} 以下にしてください`;
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'https:// から書いてください';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'name@example.lg.jp の形で書いてください';
  return '';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '空の並び' : '並び';
  if (typeof value === 'object' && value !== null) return '項目の組';
  const text = String(value).replace(/\r?\n/g, '⏎');
  return `「${text.length > 40 ? `${text.slice(0, 40)}…` : text}」`;
}

function sentence(text: string): string {
  return text === '' || text.endsWith('。') ? text : `${text}。`;
}

/** The nearest key, with the number of the item where the path ends in a list. */
function nameAt(path: DataPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'ファイル';
  return typeof last === 'number' && path.length > 1
    ? `${path.at(-2)} の ${last + 1} 番目`
    : typeof last === 'number'
      ? `${last + 1} 番目の項目`
      : last;
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, segment) => (typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined),
    data,
  );
}

function toDataPath(path: readonly PropertyKey[]): DataPath {
  return path.filter((segment) => typeof segment !== 'symbol');
}

function firstOfEachPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const place = JSON.stringify(problem.path);
    return !seen.has(place) && seen.add(place);
  });
}
