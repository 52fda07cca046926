import * as z from 'zod';
import type { EntryKind, IdsByKind } from './entry-ref.ts';
import { ENTRY_KINDS } from './entry-ref.ts';

const ids = z.array(z.string('id は文字列で書いてください（番号は "3" のように引用符で囲みます）').min(1)).default([]);

const shape = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, ids])) as Record<EntryKind, typeof ids>;

/**
 * 台帳: `content/ids.yaml`, every id that was ever published, kind by kind. `npm run ids` adds to it and nothing is ever
 * taken out: an id in here has to answer for good, and is not given to anything else.
 */
export const idsLedger = z.strictObject(shape);

/** The ledger after `plan` is published: what it held, in its order, and then what is new. */
export function extendLedger(ledger: IdsByKind | null, published: IdsByKind): IdsByKind {
  return Object.fromEntries(
    ENTRY_KINDS.map((kind) => [kind, [...new Set([...(ledger?.[kind] ?? []), ...published[kind]])]]),
  ) as unknown as IdsByKind;
}
