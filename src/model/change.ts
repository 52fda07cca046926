import * as z from 'zod';
import { id, text } from './id.ts';

/**
 * What a change (見直し区分) does: `continued` has an initiative in both terms, `new` only in the current one,
 * `ended` only in the former one.
 */
export const changeKind = z.enum(['continued', 'new', 'ended']);

export type ChangeKind = z.infer<typeof changeKind>;

/** Names under /transitions/ that the site's own lists have. */
const LISTS = ['renamed', 'merged'];

/** 見直し区分 as this plan words it: one entry of `changes` in `content/plan.yaml`. */
export const change = z.strictObject({
  id: id
    .refine((value) => !LISTS.includes(value), 'renamed と merged は一覧のアドレスに使われています。ほかの id にしてください')
    .describe('見直し区分の id（アドレス /transitions/<id>/ になります）'),
  label: text.describe('見直し区分の表記（例：継続）'),
  kind: changeKind.describe('前期・後期の両方にあれば continued、後期だけなら new、前期だけなら ended'),
});

export type Change = z.infer<typeof change>;
