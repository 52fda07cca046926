import * as z from 'zod';
import { id, longText, text } from './id.ts';

const quote = z.strictObject({
  document: id.optional().describe('documents.yaml の id。書かなければその期の原資料'),
  line: z.int().min(1).describe('原資料の行番号'),
  text: text.describe('その行にある字句（原資料のとおり）'),
});

/** A place where the source disagrees with itself, with the reason why it stands; shown on /notes/. */
export const knownDiscrepancy = z.strictObject({
  title: text.describe('何が食い違っているか'),
  rule: text.optional().describe('npm run check が示した検査の名前（[ ] の中）'),
  places: z.array(text).min(1).optional().describe('npm run check が示した場所の名前'),
  quotes: z.array(quote).min(1).optional().describe('検査に出ない表記の違いのとき、原資料の行と字句'),
  spelling: z.literal(true).optional().describe('表記が違うだけで、サイトでの示し方に関わらないなら true。別の見出しの下にまとめます'),
  reason: longText.describe('理由と、このサイトでの示し方'),
});

/**
 * `content/terms/<term>/known-discrepancies.yaml`, for what a term's document says; `content/known-discrepancies.yaml` for
 * what belongs to no term. An entry names a rule and places, or quotes the source.
 */
export const knownDiscrepancies = z.array(
  knownDiscrepancy.refine((entry) => (entry.rule !== undefined && entry.places !== undefined) || entry.quotes !== undefined, {
    error: 'rule と places の組か、quotes を書いてください',
  }),
);

export type KnownDiscrepancy = z.infer<typeof knownDiscrepancy>;

/** One with the place where it is recorded, and the document that its quotes are of unless they name another. */
export interface PlacedDiscrepancy extends KnownDiscrepancy {
  file: string;
  /** Place in the file, from 0. */
  at: number;
  documentId?: string | undefined;
}
