import * as z from 'zod';
import { entryRef } from './entry-ref.ts';
import { id, longText, text } from './id.ts';

const fields = {
  id: id.describe('記録の id（/updates/#<id> になります。例：2026-04-first-edition）'),
  date: z.iso.date('2026-04-01 の形で書いてください').describe('公開した日'),
  title: text.describe('何が変わったか（1文）'),
  text: longText.optional().describe('補足'),
  pages: z.array(entryRef).min(1).optional().describe('関係するページの「種類/id」。サイト全体のことなら書きません'),
};

/** 更新の記録: one entry of `content/log.yaml`. An erratum says what was wrong and what is right. */
export const logEntry = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...fields, kind: z.literal('added') }),
    z.strictObject({ ...fields, kind: z.literal('revised') }),
    z.strictObject({ ...fields, kind: z.literal('erratum'), wrong: text.describe('誤'), right: text.describe('正') }),
  ],
  { error: 'kind は added（追加）・revised（更新）・erratum（正誤。wrong と right も書きます）のどれかです' },
);

export const log = z.array(logEntry);
export type LogEntry = z.infer<typeof logEntry>;
export type Erratum = Extract<LogEntry, { kind: 'erratum' }>;

/** True for 正誤: a correction of what the site said before. */
export function isErratum(each: LogEntry): each is Erratum {
  return each.kind === 'erratum';
}
