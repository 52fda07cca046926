import type { Document, YAMLError } from 'yaml';
import { visit } from 'yaml';
import type { Finding } from './read-yaml.ts';

type Wording = Pick<Finding, 'message' | 'advice'>;

const INDENT: Wording = {
  message: '字下げがそろっていません。',
  advice: '同じ並びの行は、行の初めの空白の数をそろえてください。',
};
const NO_COLON: Wording = {
  message: '項目の名前の後に「: 」がありません。',
  advice: '「name: 内容」のように、半角のコロンと空白を入れて書いてください。',
};
const BRACKETS: Wording = { message: '[ ] や { } が閉じていないか、間の「,」がありません。', advice: '括弧と「,」を確かめてください。' };
const TAG: Wording = { message: '「!」で始まる印は使えません。', advice: '印を消してください。! で始まる文なら " " で囲みます。' };
const ANCHOR: Wording = {
  message: '「&」「*」で始まる書き方は使えません。',
  advice: '内容をそのまま書いてください。これらの記号で始まる文なら " " で囲みます。',
};

/** The parser's codes that an editor can meet, in the editor's language. */
const WORDINGS: Partial<Record<YAMLError['code'], Wording>> = {
  ALIAS_PROPS: ANCHOR,
  BAD_ALIAS: ANCHOR,
  MULTIPLE_ANCHORS: ANCHOR,
  BAD_PROP_ORDER: ANCHOR,
  BAD_COLLECTION_TYPE: TAG,
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_TAGS: TAG,
  BAD_DIRECTIVE: { message: '「%」で始まる指定は使えません。', advice: 'この行を消してください。% で始まる文なら " " で囲みます。' },
  BAD_DQ_ESCAPE: {
    message: '" " の中の「\\」の使い方が正しくありません。',
    advice: "「\\」そのものは「\\\\」と書くか、' ' で囲んでください。",
  },
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: {
    message: 'この記号では文を始められません。',
    advice: '文全体を " " で囲んでください。',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '1行に「: 」が2つあるか、字下げがそろっていません。',
    advice: '内容に「: 」が入るなら " " で囲んでください。',
  },
  BLOCK_IN_FLOW: { message: '[ ] や { } の中に、行を分けた書き方が混ざっています。', advice: 'どちらかの書き方にそろえてください。' },
  KEY_OVER_1024_CHARS: NO_COLON,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  MULTIPLE_DOCS: { message: '「---」で区切った2つ目の内容があります。', advice: '1つのファイルには1つの内容だけを書いてください。' },
  NON_STRING_KEY: NO_COLON,
  TAB_AS_INDENT: { message: 'タブ文字で字下げしています。', advice: 'タブ文字を半角の空白2つに置き換えてください。' },
  UNEXPECTED_TOKEN: { message: 'ここに書けない記号か語があります。', advice: '記号を含む文なら全体を " " で囲んでください。' },
  RESOURCE_EXHAUSTION: { message: '入れ子が深すぎます。', advice: '書き方を確かめてください。' },
};

const GENERAL: Wording = {
  message: '書き方が YAML の決まりに合っていません。',
  advice: 'この行と前の行の記号と字下げを確かめてください。',
};

/** A parser's error as a sentence and what to do, looking for the full-width slips of a Japanese keyboard first. */
export function yamlErrorInJapanese(error: YAMLError, document: Document, text: string): Finding {
  const offset = offsetOf(error, document, text);
  const slip = fullWidthSlip(lineAt(text, offset)) ?? fullWidthSlip(lineAt(text, lineStart(text, offset) - 1));
  return { offset, ...(slip ?? missingCharacter(error) ?? wordingOf(error)) };
}

/** A slip of the keyboard in one line that YAML reads as something else, if there is one. */
export function fullWidthSlip(line: string): Wording | null {
  if (/^[ \t]*(-[ \t]+)?[A-Za-z][A-Za-z0-9]*[ \u3000]*：/u.test(line))
    return { message: '項目の名前の後が全角の「：」です。', advice: '半角の「: 」（コロンと空白）に直してください。' };
  if (/^[ \t]*(-[ \t]+)?[A-Za-z][A-Za-z0-9]*:\u3000/u.test(line))
    return { message: '「:」の後が全角の空白です。', advice: '半角の空白に直してください。' };
  if (/^[ \t]*(-[ \t]+)?[A-Za-z][A-Za-z0-9]*:[^\s/]/u.test(line))
    return { message: '「:」の後に空白がありません。', advice: '「name: 内容」のように、半角の空白を入れてください。' };
  if (/^[ \t]*\u3000/u.test(line)) return { message: '全角の空白で字下げしています。', advice: '半角の空白に直してください。' };
  if (/^[ \t]*[－―‐−ー][ \u3000]/u.test(line))
    return { message: '並びの「-」が全角です。', advice: '半角の「- 」（ハイフンと空白）に直してください。' };
  return null;
}

function wordingOf(error: YAMLError): Wording {
  return WORDINGS[error.code] ?? GENERAL;
}

/** What is missing the parser says only in its English message. */
function missingCharacter(error: YAMLError): Wording | null {
  if (/flow (map|seq|collection)/i.test(error.message)) return BRACKETS;
  if (error.code !== 'MISSING_CHAR') return null;
  if (isUnclosedQuote(error)) return { message: '引用符が閉じていません。', advice: '文の終わりに、始めと同じ引用符を書いてください。' };
  if (/Sequence item/.test(error.message)) return { message: '並びの行の初めに「- 」がありません。', advice: '「- 」を書いてください。' };
  if (/map values/.test(error.message)) return NO_COLON;
  if (/Comments/.test(error.message))
    return { message: '「#」の前に空白がありません。', advice: '「#」を含む文なら全体を " " で囲んでください。' };
  return GENERAL;
}

/** For an unclosed quote the parser points at the end of the file; its opening is what the editor looks for. */
function offsetOf(error: YAMLError, document: Document, text: string): number {
  let offset = Math.max(0, Math.min(error.pos[0], text.length));
  if (!isUnclosedQuote(error)) return offset;
  visit(document, {
    Scalar: (_, node) => {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && node.range && node.range[0] <= error.pos[0] && error.pos[0] <= node.range[1] + 1) offset = node.range[0];
    },
  });
  return offset;
}

function isUnclosedQuote(error: YAMLError): boolean {
  return error.code === 'MISSING_CHAR' && /quote/.test(error.message);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  if (offset < 0) return '';
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? undefined : end);
}
