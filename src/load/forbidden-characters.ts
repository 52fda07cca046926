import type { Finding } from './read-yaml.ts';

/** `%` stands for the character's code. */
const FORBIDDEN: readonly { pattern: RegExp; message: string; advice: string }[] = [
  {
    pattern: /\uFFFD/gu,
    message: '文字化けした文字（%）があります。',
    advice: '原資料を見て正しい文字に直し、UTF-8 で保存してください。',
  },
  {
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu,
    message: '外字（%）があります。ほかの端末では表示されません。',
    advice: '標準の文字に置き換えてください。',
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/gu,
    message: '目に見えない制御文字（%）があります。',
    advice: 'この位置の文字を消して、打ち直してください。',
  },
  {
    pattern: /[\u200B\u2060\u00AD\u202A-\u202E\u2066-\u2069]|(?<!^)\uFEFF/gu,
    message: '幅のない見えない文字（%）があります。検索や照合で一致しなくなります。',
    advice: 'この位置の文字を消して、打ち直してください。',
  },
  {
    pattern: /\p{Surrogate}/gu,
    message: '半分だけの文字（%）があります。どの端末でも表示されません。',
    advice: 'この位置の文字を消して、打ち直してください。',
  },
];

/** Characters that look right to the editor but cannot be shown or found on the site. */
export function findForbiddenCharacters(text: string): Finding[] {
  return FORBIDDEN.flatMap(({ pattern, message, advice }) =>
    [...text.matchAll(pattern)].map((match) => ({
      offset: match.index,
      message: message.replace('%', codePoint(match[0])),
      advice,
    })),
  );
}

/** The same in what escapes such as "\\u200B" stand for: the editor sees the escape, the reader would get the character. */
export function findEscapedCharacters(value: string, offset: number): Finding[] {
  return findForbiddenCharacters(value).map((found) => ({
    ...found,
    offset,
    message: `\\ で始まる書き方で、${found.message}`,
    advice: '" " の中の \\ で始まる書き方を消すか、文字そのものを書いてください。',
  }));
}

/** `text` for a terminal: what would steer it, or not be seen, is shown by its code, and lines stay lines. */
export function showForbiddenCharacters(text: string): string {
  return FORBIDDEN.reduce((shown, { pattern }) => shown.replace(pattern, (character) => `<${codePoint(character)}>`), text).replace(
    /\r/g,
    '<U+000D>',
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
