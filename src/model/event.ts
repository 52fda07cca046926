import * as z from 'zod';
import { id, longText, text } from './id.ts';
import { sheetFields } from './sheet.ts';
import { sourceRef } from './source-ref.ts';

export const isoDate = z.iso.date('2026-04-01 の形で書いてください');

/** On what an event or a merge rests. */
const basis = {
  basis: z.enum(['printed', 'staff-confirmed']).describe('原資料に書いてあれば printed、担当課に確かめたなら staff-confirmed'),
  note: text.optional().describe('誰に、どう確かめたか（staff-confirmed のとき）'),
  source: sourceRef.optional().describe('原資料での場所（printed のとき。例：{ document: report-2024, page: 3 }）'),
};

const common = { date: isoDate.describe('その日（西暦-月-日）'), text: longText.optional().describe('補足'), ...basis };
const into = z.array(id).min(1).describe('統合された先の取組の id');
const departments = z.array(id).min(1).describe('移った先の課の id');

/** 出来事: what happened to an initiative after the document was published. */
export const event = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...common,
        kind: z.literal('began'),
        name: text.describe('取組の名称'),
        departments: z.array(id).min(1).describe('担当課の id'),
        group: text.describe('計画の体系での場所（例：1/management-cycle）'),
        tryItems: z.array(text).min(1).optional().describe('対応する try/ の番号'),
        // Here and not in an entry of the term: what an entry says, the term's document prints.
        ...sheetFields,
      }),
      z.strictObject({ ...common, kind: z.literal('completed') }),
      z.strictObject({ ...common, kind: z.literal('ended') }),
      z.strictObject({ ...common, kind: z.literal('suspended') }),
      z.strictObject({ ...common, kind: z.literal('resumed') }),
      z.strictObject({ ...common, kind: z.literal('merged'), into }),
      z.strictObject({ ...common, kind: z.literal('renamed'), name: text.describe('新しい名称') }),
      z.strictObject({ ...common, kind: z.literal('moved'), departments }),
    ],
    {
      error:
        'kind は began（始まった）・completed（完了した）・ended（終えた）・suspended（休止した）・resumed（再開した）・merged（統合された）・renamed（名称が変わった）・moved（担当が移った）のどれかです',
    },
  )
  .refine((each) => each.basis === 'printed' || each.note !== undefined, {
    path: ['note'],
    error: 'staff-confirmed のときは、誰に、どう確かめたかを note に書いてください',
  })
  .refine((each) => each.basis === 'staff-confirmed' || each.source !== undefined, {
    path: ['source'],
    error: 'printed のときは、書いてある場所を source に書いてください',
  });
export type InitiativeEvent = z.infer<typeof event>;
export type EventKind = InitiativeEvent['kind'];
