import * as z from 'zod';
import { event } from './event.ts';
import { id, longText, text } from './id.ts';
import { indicators } from './indicator.ts';
import { sheetFields } from './sheet.ts';
import { sourceLines } from './source-lines.ts';

/** An edge of lineage: into which initiative of the same term this one went, and on what that statement rests. */
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

/** What the document of one term says of an initiative. Without a name it is not in that term: it ended before it. */
export const initiativeEntry = z.strictObject({
  number: sheetFields.number,
  name: text.optional().describe('この期の取組名（原資料のとおり。この期で廃止されたものには書きません）'),
  change: id.optional().describe('見直し区分の id（term.yaml の changes のどれか）。前の期のない計画では書きません'),
  changeLabel: text.optional().describe('見直し区分の表記が changes の label と違うとき、原資料のとおりに（例：廃止（取組を集約））'),
  previousName: text.optional().describe('この期の一覧に書かれた前の期の名称が、前の期の原資料の名称と違うときだけ'),
  departments: z.array(id).min(1).optional().describe('担当課の id（departments.yaml のどれか）'),
  mergedInto: z
    .union([z.literal('not-stated'), z.array(merge).min(1)], {
      error: '統合された先の並びか、原資料に先の記載がないことを示す not-stated にしてください',
    })
    .optional()
    .describe('集約・統合された先。分割されたときは先を並べます'),
  sheet: sheetFields.sheet,
  schedule: sheetFields.schedule,
  source: sourceLines.optional(),
});
export type InitiativeEntry = z.infer<typeof initiativeEntry>;

/**
 * 取組: an identity through all terms, with what each term's document says of it; one file `content/initiatives/<id>.yaml`.
 * Where it stands (group, order) is said once a term, in `content/terms/<term>/outline/`.
 */
export const initiativeFile = z.strictObject({
  terms: z.record(id, initiativeEntry).describe('期の id ごとに、その期の原資料がこの取組について述べること'),
  events: z.array(event).min(1).optional().describe('原資料の後に起きたこと。古い順に'),
  indicators: indicators.min(1).optional().describe('この取組の指標'),
  previously: z.array(text).min(1).optional().describe('前の計画（plan.yaml の previousPlan）での取組の id'),
  editorNote: longText.optional().describe('編集者注（原資料にない説明。そうと分かるように示します）'),
});
export type Initiative = z.infer<typeof initiativeFile> & { id: string };

/** True where two printed names differ by nothing but white space, which the layout of a document puts in at will. */
export function isSameName(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}

/** The edges of an entry into other initiatives; empty where there are none or the plan does not say. */
export function mergesOf(entry: Pick<InitiativeEntry, 'mergedInto'>): readonly Merge[] {
  return Array.isArray(entry.mergedInto) ? entry.mergedInto : [];
}
