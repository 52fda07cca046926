import type { Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, visit } from 'yaml';
import { findEscapedCharacters } from './forbidden-characters.ts';
import type { Finding } from './read-yaml.ts';

const PLAIN_NUMBER = /^(0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\.[0-9]+)$/;

/** Parts of YAML that would say something other than what the editor sees in the file. */
export function findForbiddenSyntax(document: Document, text: string): Finding[] {
  const findings: Finding[] = [...findDirectives(text)];
  const report = (offset: number, message: string, advice: string) => findings.push({ offset, message, advice });
  const reportProperties = (node: Scalar | YAMLMap | YAMLSeq) => {
    const { anchor, tag } = node;
    if (anchor)
      report(
        startOfProperties(node, text),
        `目印を付ける書き方「&${anchor}」は使えません。`,
        '& と名前を消してください。& で始まる文なら " " で囲みます。',
      );
    if (tag)
      report(
        startOfProperties(node, text),
        `「${shortTag(tag)}」の印は使えません。`,
        '! で始まる印を消してください。! で始まる文なら " " で囲みます。',
      );
  };
  visit(document, {
    Alias: (_, node) => {
      report(
        startOf(node),
        `別の場所を写す書き方「*${node.source}」は使えません。`,
        '内容をそのまま書いてください。* で始まる文なら " " で囲みます。',
      );
    },
    Collection: (_, node) => {
      reportProperties(node);
      if (isMap(node)) findings.push(...findRepeatedKeys(node));
    },
    Scalar: (key, node) => {
      reportProperties(node);
      if (key === 'key') findings.push(...findBadKey(node));
      else findings.push(...findOddNumber(node));
      findings.push(...findFoldedJapanese(node, text));
      if (node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string') findings.push(...findEscaped(node, node.value, text));
    },
  });
  return findings;
}

function findDirectives(text: string): Finding[] {
  return [...text.matchAll(/^%.*$/gm)]
    .filter((match) => !text.slice(0, match.index).includes('\n---'))
    .map((match) => ({
      offset: match.index,
      message: `「${match[0].trim()}」のような % で始まる指定は使えません。`,
      advice: 'この行を消してください。',
    }));
}

function findBadKey(node: Scalar): Finding[] {
  const offset = startOf(node);
  if (node.value === '<<')
    return [{ offset, message: '別の場所を差し込む書き方「<<」は使えません。', advice: '内容をそのまま書いてください。' }];
  if (node.value === '__proto__') return [{ offset, message: '「__proto__」は使えない項目です。', advice: 'この行を消してください。' }];
  return [];
}

/**
 * Keys that become the same key of the data, such as 2022 and "2022". The parser's own check compares each with each,
 * which takes minutes in a file of many.
 */
function findRepeatedKeys(map: YAMLMap): Finding[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated
      ? [{ offset: startOf(key), message: `項目「${name}」が2回書かれています。`, advice: 'どちらか1つを消してください。' }]
      : [];
  });
}

/** 007, 1e3, 0x1F, +5: YAML reads a number, but not the one the editor sees. */
function findOddNumber(node: Scalar): Finding[] {
  if (typeof node.value !== 'number' || node.source === undefined || PLAIN_NUMBER.test(node.source)) return [];
  return [
    {
      offset: startOf(node),
      message: `「${node.source}」は数の ${node.value} として読まれます。`,
      advice: `数なら ${node.value} と、文字なら引用符で囲んで "${node.source}" と書いてください。`,
    },
  ];
}

/** Where YAML joins lines it puts a space between them, which Japanese text does not have. */
function findFoldedJapanese(node: Scalar, text: string): Finding[] {
  if (typeof node.value !== 'string' || node.type === 'BLOCK_LITERAL' || !node.range) return [];
  const [start, end] = node.range;
  const joint = /[^\p{ASCII}\s][ \t]*\r?\n[ \t]*[^\p{ASCII}\s]/u.exec(text.slice(start, end));
  if (!joint) return [];
  return [
    {
      offset: start + joint.index + 1,
      message: '途中の改行は空白として読まれ、文の中に空白が入ります。',
      advice: '1行に続けて書くか、改行を残すなら「|」の下に書いてください。',
    },
  ];
}

function findEscaped(node: Scalar, value: string, text: string): Finding[] {
  const written = text.slice(startOf(node), node.range?.[1]);
  return written.includes('\\') ? findEscapedCharacters(value, startOf(node)) : [];
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** A node begins after its anchor and tag; the editor looks for these. */
function startOfProperties(node: Node, text: string): number {
  return /(?:[&!]\S*\s+)+$/.exec(text.slice(0, startOf(node)))?.index ?? startOf(node);
}

function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
