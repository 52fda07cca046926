import * as z from 'zod';
import { id, longText, ordinalId, text } from './id.ts';
import { sourceLines } from './source-lines.ts';

const statement = z.strictObject({
  text: longText.describe('文（原資料のとおり、①などの番号は除く）'),
  tryItem: ordinalId.optional().describe('この文に try/ のページがあるとき、その番号（例："1"）'),
  source: sourceLines.optional(),
});

/** One part of what a term's document says of the term before: Keep, Problem, Try here; 成果, 課題 elsewhere. */
const part = z.strictObject({
  id: id.describe('id（ページ内の位置 #<id>-1 になります。例：keep）'),
  label: text.describe('短い見出し（例：Keep）'),
  heading: text.optional().describe('見出しの説明（例：できたこと/続けたいこと）。なければ書きません'),
  kind: z.enum(['good', 'bad', 'next', 'neutral']).describe('良かったこと good・課題 bad・これからのこと next・どれでもなければ neutral'),
  source: sourceLines.optional(),
  items: z.array(statement).min(1),
});

/** 総括: `content/terms/<term>/retrospective.yaml`; parts in the plan's own words and order. */
export const retrospective = z.strictObject({
  title: text.describe('ページの見出し'),
  shortTitle: text.describe('メニューでの短い呼び名（例：前期の総括）'),
  parts: z.array(part).min(1).describe('総括の部分を原資料の順に'),
});
export type RetrospectivePart = z.infer<typeof part>;
export type Retrospective = z.infer<typeof retrospective>;
