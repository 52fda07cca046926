import * as z from 'zod';
import { text } from './id.ts';
import { periodId } from './period.ts';

/** What a grade says of the thing: told by shape and text beside the plan's own word. */
export const tone = z.enum(['good', 'fair', 'poor', 'none']);
export type Tone = z.infer<typeof tone>;

/** 評価: one entry of `grades` in `content/plan.yaml`, in the plan's own words and order. */
export const grade = z.strictObject({
  label: text.describe('評価の表記（例：A、順調）'),
  meaning: text.optional().describe('その意味（原資料のとおり）'),
  tone: tone.describe('良い good・まずまず fair・悪い poor・評価の対象外 none'),
  from: periodId.optional().describe('途中からできた評価なら、使い始めた報告（例："2025"）'),
  until: periodId.optional().describe('使われなくなった評価なら、最後の報告（例："2024"）'),
  redefined: z
    .array(z.strictObject({ from: periodId.describe('変わった最初の報告（例："2025"）'), meaning: text.describe('新しい意味') }))
    .min(1)
    .optional()
    .describe('意味が変わったとき、古い順に'),
});
export type Grade = z.infer<typeof grade>;

/** A grade as it was at one time; `rank` is its place among all grades that the plan ever had, from 0 for the best. */
export interface GradeThen {
  label: string;
  meaning?: string | undefined;
  tone: Tone;
  rank: number;
}

/** The grades in use for the report of `period`, in order, each with what it meant then. */
export function gradesAt(grades: readonly Grade[], period: string): GradeThen[] {
  return grades
    .map((each, rank) => ({ ...each, rank }))
    .filter(({ from, until }) => (from === undefined || from <= period) && (until === undefined || period <= until))
    .map(({ label, meaning, tone: own, rank, redefined = [] }) => ({
      label,
      meaning: redefined.filter((each) => each.from <= period).at(-1)?.meaning ?? meaning,
      tone: own,
      rank,
    }));
}
