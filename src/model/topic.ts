import * as z from 'zod';
import { id, longText, text } from './id.ts';

/** テーマ: one entry of `content/topics.yaml`, the editor's own grouping of initiatives by what they are about for a reader. */
export const topic = z.strictObject({
  id: id.describe('テーマの id（/topics/<id>/ になります）'),
  name: text.describe('テーマの名称（例：窓口・手続き）'),
  description: longText.optional().describe('どのような取組を集めたか（編集者注）'),
  initiatives: z
    .array(id, '取組の id を並べて書いてください')
    .min(1, '取組を1つ以上書いてください')
    .describe('取組の id。1つの取組が複数のテーマにあってもかまいません'),
});

/** The whole of `content/topics.yaml`, in the order in which pages list them. */
export const topics = z.array(topic);
export type Topic = z.infer<typeof topic>;
