import * as z from 'zod';
import { id, text } from './id.ts';

/**
 * What a change (見直し区分) does: `continued` has an initiative in the term before and in this one, `new` only in this
 * one, `ended` only in the one before.
 */
export const changeKind = z.enum(['continued', 'new', 'ended']);

export type ChangeKind = z.infer<typeof changeKind>;

/** Names under /transitions/ that the site's own lists have. */
const LISTS = ['renamed', 'merged'];

/** 見直し区分 as this plan words it: one entry of `changes` in `content/terms/<term>/term.yaml`. */
export const change = z.strictObject({
  id: id
    .refine((value) => !LISTS.includes(value), 'renamed と merged は一覧のアドレスに使われています。ほかの id にしてください')
    .describe('見直し区分の id（アドレス /<期>/transitions/<id>/ になります）'),
  label: text.describe('見直し区分の表記（例：継続）'),
  kind: changeKind.describe('前の期とこの期の両方にあれば continued、この期だけなら new、前の期だけなら ended'),
});

export type Change = z.infer<typeof change>;
