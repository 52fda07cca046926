import * as z from 'zod';
import { longText, ordinalId, text } from './id.ts';
import { sourceLines } from './source-lines.ts';

const statement = z.strictObject({
  text: longText.describe('文（原資料のとおり、①などの番号は除く）'),
  source: sourceLines.optional(),
});

const tryStatement = z.strictObject({
  text: longText.describe('文（原資料のとおり、①などの番号は除く）'),
  tryItem: ordinalId.describe('対応する try/ の番号（例："1"）'),
  source: sourceLines.optional(),
});

const section = z.strictObject({
  label: text.describe('短い見出し（例：Keep）'),
  heading: text.describe('見出しの説明（例：できたこと/続けたいこと）'),
  source: sourceLines.optional(),
  items: z.array(statement).min(1),
});

/** 総括: `content/retrospective.yaml`; what went well, what did not, what to try next. */
export const retrospective = z.strictObject({
  title: text.describe('ページの見出し'),
  shortTitle: text.describe('メニューでの短い呼び名（例：前期の総括）'),
  keep: section.optional(),
  problem: section.optional(),
  tryItem: section.extend({ items: z.array(tryStatement).min(1) }).optional(),
});

export type Statement = z.infer<typeof statement>;
export type TryStatement = z.infer<typeof tryStatement>;
export type Retrospective = z.infer<typeof retrospective>;
