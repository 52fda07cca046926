import * as z from 'zod';

/** Names that a web server, a file system or this site's own routes claim for themselves. */
const RESERVED = new Set([
  'index',
  'all',
  'new',
  'null',
  'undefined',
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from({ length: 10 }, (_, n) => [`com${n}`, `lpt${n}`]).flat(),
]);

/** Lower-case ASCII words joined by hyphens: part of a permanent address. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '英小文字・数字の語を - でつないで書いてください（例：cashless-payment）')
  .max(60, '60字以内にしてください')
  .refine((value) => !RESERVED.has(value), 'この名前はサイトで使えません。ほかの名前にしてください');

/** The first parts of addresses that this site has itself. */
const ROUTES = new Set(
  'initiatives,departments,indicators,progress,topics,search,glossary,notes,source,data,print,updates,social,assets,pagefind,effects,try,transitions,retrospective,policies,404'.split(
    ',',
  ),
);

/** An id that is the first part of an address: a term's folder, a page of the editor's own. */
export const routeId = id.refine((value) => !ROUTES.has(value), 'この名前はサイトのアドレスに使われています。ほかの名前にしてください');

/** A counting number used as an address, such as the 3 of /kouki/try/3/. */
export const ordinalId = z.string().regex(/^[1-9][0-9]{0,2}$/, '1 からの番号にしてください（例：3.yaml）');

/** Text as printed: not empty, no white space around it, one line. */
export const text = z
  .string()
  .min(1, '空にできません')
  .refine((value) => value === value.trim(), '前後に空白があります')
  .refine((value) => !/[\r\n]/.test(value), '改行を入れられません');

/** Text that may run over several lines. */
export const longText = z.string().trim().min(1, '空にできません');

/** An address on the web that a reader can follow: never a script, a file of one's own machine, or a mail. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'https:// から書いてください' });
