import type { Document, Node, YAMLError } from 'yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { DataPath, Problem } from '../model/problem.ts';
import { findForbiddenCharacters } from './forbidden-characters.ts';
import { findForbiddenSyntax } from './forbidden-syntax.ts';
import { yamlErrorInJapanese } from './yaml-errors-in-japanese.ts';

/** Where something stands in a file; both counted from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A YAML file as read: its data, everything wrong with its writing, and the way from a path to a position. */
export interface YamlText {
  /** `undefined` where the text could not be read; `null` where there is nothing but comments. */
  data: unknown;
  problems: Problem[];
  /** The position of the value at `path`, or of the nearest thing around it that exists. */
  locate: (path: DataPath) => Position;
  /** The position of the key at the end of `path`, or of its value. */
  locateKey: (path: DataPath) => Position;
}

/** What a problem of writing says; `offset` counts from the start of the text. */
export interface Finding {
  offset: number;
  message: string;
  advice: string;
}

/**
 * Reads one YAML document. Only plain YAML is allowed: no aliases, tags or directives, because a copy that cannot be
 * seen in the file is a fact that cannot be checked against the source.
 */
export function readYaml(file: string, text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, strict: true });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = firstOfEachLine(document.errors, lines).map((error) => yamlErrorInJapanese(error, document, text));
  const findings = [
    ...findForbiddenCharacters(text),
    ...errors,
    ...(document.errors.length > 0 ? [] : findForbiddenSyntax(document, text)),
  ];
  if (text.trim() === '')
    findings.push({ offset: 0, message: 'ファイルの中身がありません。', advice: '内容を書くか、要らないファイルなら消してください。' });
  return {
    data: document.errors.length > 0 || text.trim() === '' ? undefined : toData(document),
    problems: findings.map(({ offset, message, advice }) => ({
      file,
      path: [],
      position: positionAt(offset),
      message,
      advice,
      rule: 'yaml-is-readable',
    })),
    locate: (path) => positionAt(nearestNode(document, path)?.range?.[0] ?? 0),
    locateKey: (path) => positionAt((keyNode(document, path) ?? nearestNode(document, path))?.range?.[0] ?? 0),
  };
}

/** One slip makes the parser stumble several times over the rest of its line. */
function firstOfEachLine(errors: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const seen = new Set<number>();
  return errors.filter((error) => {
    const { line } = lines.linePos(error.pos[0]);
    return !seen.has(line) && seen.add(line);
  });
}

/** An alias to nothing throws here; it is reported as forbidden syntax already. */
function toData(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

function nearestNode(document: Document, path: DataPath): Node | null {
  let node: Node | null = document.contents;
  for (const segment of path) {
    const below = childOf(node, segment);
    if (!below) break;
    node = below;
  }
  return node;
}

/** The value's node, or the key's where there is no value after it. */
function childOf(node: Node | null, segment: string | number): Node | null {
  if (isSeq(node)) return asNode(node.items[Number(segment)]);
  const pair = pairAt(node, segment);
  if (!pair) return null;
  const value = asNode(pair.value);
  const isNothing = isScalar(value) && value.range && value.range[0] === value.range[1];
  return value && !isNothing ? value : asNode(pair.key);
}

function keyNode(document: Document, path: DataPath): Node | null {
  const last = path.at(-1);
  return last === undefined ? null : asNode(pairAt(nearestNode(document, path.slice(0, -1)), last)?.key);
}

function pairAt(node: Node | null, segment: string | number) {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(segment));
}

function asNode(value: unknown): Node | null {
  return isNode(value) ? value : null;
}
