import * as z from 'zod';
import { id, longText, text } from './id.ts';

/** 用語: one entry of `content/glossary.yaml`, written by the editor and marked so. */
export const glossaryEntry = z.strictObject({
  id: id.describe('用語の id（/glossary/#<id> になります）'),
  term: text.describe('用語'),
  reading: text.optional().describe('よみ（ひらがな）'),
  forms: z.array(text).optional().describe('本文でのほかの書き方'),
  description: longText.describe('説明（編集者注）'),
});

export const glossary = z.array(glossaryEntry);
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
