import * as z from 'zod';
import { id, longText, text } from './id.ts';
import { sourceLines } from './source-lines.ts';

/** An edge of lineage: into which current initiative this one went, and on what that statement rests. */
export const merge = z.discriminatedUnion('basis', [
  z.strictObject({
    initiative: id.describe('集約・統合された先の取組の id'),
    basis: z.literal('printed').describe('原資料に書いてあるとき printed'),
    source: sourceLines,
  }),
  z.strictObject({
    initiative: id.describe('集約・統合された先の取組の id'),
    basis: z.literal('staff-confirmed').describe('担当課に確かめたとき staff-confirmed'),
    note: text.describe('誰に、どう確かめたか'),
    date: z.iso.date('2026-04-01 の形で書いてください').describe('確かめた日'),
  }),
]);

export type Merge = z.infer<typeof merge>;

/**
 * 取組: one row of 取組み整理表, before and after; one file `content/initiatives/<id>.yaml`.
 * Where it stands (policy, category, order) is said once, in `content/policies/`.
 */
export const initiativeFile = z.strictObject({
  change: id.describe('見直し区分の id（plan.yaml の changes のどれか）'),
  changeLabel: text.optional().describe('見直し区分の表記が plan.yaml の label と違うとき、原資料のとおりに（例：廃止（取組を集約））'),
  formerName: text.optional().describe('前期の取組項目名（原資料のとおり。新規には書きません）'),
  name: text.optional().describe('後期の取組項目名（原資料のとおり。廃止には書きません）'),
  departments: z.array(id).min(1).describe('主担当課の id（departments.yaml のどれか）'),
  mergedInto: z
    .union([z.literal('not-stated'), z.array(merge).min(1)], {
      error: '集約先の並びか、原資料に集約先の記載がないことを示す not-stated にしてください',
    })
    .optional()
    .describe('集約・統合された先'),
  editorNote: longText.optional().describe('編集者注（原資料にない説明。そうと分かるように示します）'),
  source: sourceLines.optional(),
});

export type Initiative = z.infer<typeof initiativeFile> & { id: string };

/** The name to call an initiative by: the current one, or the former one where it ended. */
export function nameOf(initiative: Pick<Initiative, 'name' | 'formerName'>): string {
  return initiative.name ?? initiative.formerName ?? '';
}

/** True where two printed names differ by nothing but white space, which the layout of a document puts in at will. */
export function isSameName(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}

/** True where both terms have a name for it and the names differ. */
export function isRenamed(initiative: Pick<Initiative, 'name' | 'formerName'>): boolean {
  return initiative.name !== undefined && initiative.formerName !== undefined && initiative.name !== initiative.formerName;
}

/** The edges of an initiative into others; empty where there are none or the plan does not say. */
export function mergesOf(initiative: Pick<Initiative, 'mergedInto'>): readonly Merge[] {
  return Array.isArray(initiative.mergedInto) ? initiative.mergedInto : [];
}
