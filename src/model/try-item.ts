import * as z from 'zod';
import { id, longText, text } from './id.ts';
import { sourceLines } from './source-lines.ts';

const entryFields = {
  initiative: id.describe('取組の id（initiatives/ のファイル名）'),
  name: text.describe('この一覧での表記（原資料のとおり。ほかの一覧と違ってもこちらの表記で）'),
  departments: z.array(id).min(1).describe('この一覧に書かれた課の id（原資料のとおり）'),
  status: text.optional().describe('名称の後に付いた語（例：先行実施済）'),
  notes: z.array(text).optional().describe('※ ⇒ ← などで始まる注記（記号も含めて原資料のとおり）'),
  source: sourceLines.optional(),
};

/** An initiative as a Try lists it: name and departments as printed there, pointing at one initiative. */
export const tryEntry = z.strictObject(entryFields);

/** A current initiative under which former ones are printed as a group ([既存取組の集約] …). */
const tryGroup = z.strictObject({
  label: text.describe('まとまりの見出し（例：既存取組の集約）'),
  entries: z.array(tryEntry).min(1).describe('まとめられた前の期の取組を原資料の順に'),
  conclusion: text.optional().describe('まとまりの結び（例：BPRの取組として1つとする）'),
  source: sourceLines.optional(),
});

const tryListEntry = z.strictObject({
  ...entryFields,
  absorbs: tryGroup.optional().describe('この取組にまとめられた前の期の取組'),
});

const tryList = z.strictObject({
  heading: text.describe('一覧の見出し（原資料のとおり）'),
  source: sourceLines.optional(),
  entries: z.array(tryListEntry).min(1).describe('取組を原資料の順に'),
});

/** A remark below the lists that speaks of a category in words of its own. */
const tryRemark = z.strictObject({
  text: longText.describe('文（原資料のとおり）'),
  category: id.optional().describe('文が指す区分（outline/ の groups）の id'),
  categoryName: text.optional().describe('文の中での区分の書き方（原資料のとおり）'),
  source: sourceLines.optional(),
});

/** Try: one file `content/terms/<term>/try/<number>.yaml`. */
export const tryItemFile = z.strictObject({
  title: text.describe('見出し（原資料のとおり、番号は除く）'),
  source: sourceLines.optional(),
  newInitiatives: tryList.optional().describe('新規の取組'),
  existingInitiatives: tryList.optional().describe('既存取組'),
  remarks: z.array(tryRemark).optional().describe('一覧の後の文（その他：など）'),
  paragraph: z
    .strictObject({ text: longText, source: sourceLines.optional() })
    .optional()
    .describe('一覧がなく文で書かれているとき、その文'),
});

export type TryEntry = z.infer<typeof tryEntry>;
export type TryListEntry = z.infer<typeof tryListEntry>;
export type TryList = z.infer<typeof tryList>;
export type TryItem = z.infer<typeof tryItemFile> & { id: string };
