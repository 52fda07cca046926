import * as z from 'zod';
import { id, text } from './id.ts';

/**
 * What a change (見直し区分) does: `continued` has an initiative in both terms, `new` only in the current one,
 * `ended` only in the former one.
 */
export const changeKind = z.enum(['continued', 'new', 'ended']);

export type ChangeKind = z.infer<typeof changeKind>;

/** 見直し区分 as this plan words it: one entry of `changes` in `content/plan.yaml`. */
export const change = z.strictObject({
  id: id.describe('見直し区分の id'),
  label: text.describe('見直し区分の表記（例：継続）'),
  kind: changeKind.describe('前期・後期の両方にあれば continued、後期だけなら new、前期だけなら ended'),
});

export type Change = z.infer<typeof change>;
