import * as z from 'zod';
import { grade } from './grade.ts';
import { id, text } from './id.ts';
import { previousPlanLink } from './previous-plan.ts';
import { words } from './words.ts';

/** `content/plan.yaml`: what the plan is called, which terms it has, how it words things. */
export const planFile = z.strictObject({
  title: text.describe('計画の名称（例：行革推進プラン）'),
  description: text.describe('検索サイトや共有で示す1文の説明（120字くらいまで）'),
  terms: z.array(id).min(1).describe('期の id（terms/ のフォルダー名）を古い順に'),
  levels: z.array(text).min(1).max(4).describe('計画の体系の各段の呼び名を上から（例：[基本方針, 戦略区分]）'),
  words,
  previousPlan: previousPlanLink.optional().describe('この計画の前の計画。このサイトと別に公開されているときだけ'),
  grades: z.array(grade).min(1).optional().describe('評価を良い順に。評価のない計画では書きません'),
});
export type Settings = z.infer<typeof planFile>;
