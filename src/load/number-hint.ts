const MINUS = /^[△▲−－‐―ー-]\s*/u;

/**
 * The number that a text such as `1,000`, `△5`, `－5`, `５` or `1,200千円` was meant to be, as it must be written;
 * `undefined` where the text is no number.
 */
export function meantNumber(written: string): string | undefined {
  const plain = written
    .trim()
    .normalize('NFKC')
    .replace(/(千円|万円|百万円|億円|円)$/u, '')
    .replace(MINUS, '-')
    .replace(/[,、\s]/g, '')
    .replace(/^\((.+)\)$/, '-$1');
  return /^-?[0-9]+(\.[0-9]+)?$/.test(plain) ? String(Number(plain)) : undefined;
}

/** Why `written` is not read as the number it looks like: a full sentence in Japanese. */
export function whyNoNumber(written: string): string {
  if (/[△▲]/u.test(written)) return '負の数に「△」は使えません。';
  if (/[０-９]/u.test(written)) return '全角の数字は数として読まれません。';
  if (/[−－‐―ー]/u.test(written)) return '全角の「－」は負の記号として読まれません。';
  if (/[,，、]/u.test(written)) return '桁区切りの「,」は使えません。';
  if (/円$/u.test(written)) return '金額に単位は付けません。';
  return '引用符で囲んだ数は文字として読まれます。';
}
