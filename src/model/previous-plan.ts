import * as z from 'zod';
import { text, webAddress } from './id.ts';

/** `previousPlan` in `content/plan.yaml`: the plan before this one, published on another site. */
export const previousPlanLink = z.strictObject({
  name: text.describe('前の計画の名称'),
  url: webAddress
    .regex(/\/$/, 'サイトのアドレスを / で終えてください')
    .describe('前の計画のサイトのアドレス（https:// から、最後は / で終わる）'),
  file: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.json$/, 'previous/ のファイル名を書いてください（例：plan-2018.json）')
    .describe('前の計画のサイトが公開する plan.json を previous/ に置いたときのファイル名（例：plan-2018.json）'),
});

/**
 * What is read of a `plan.json` as this program publishes it: one file `content/previous/<id>.json`. It may come from an
 * older or newer program, so that what is not needed here is not looked at.
 */
export const previousPlanFile = z.object({
  terms: z.array(z.object({ id: z.string() })).default([]),
  initiatives: z.array(z.object({ id: z.string(), terms: z.record(z.string(), z.object({ name: z.string().optional() })) })).min(1),
});
export type PreviousPlanFile = z.infer<typeof previousPlanFile>;

export interface PreviousInitiative {
  id: string;
  /** The last name that it had there. */
  name: string;
}

/** 前の計画: the plan before this one, with what of it lineage can lead to. */
export interface PreviousPlan {
  name: string;
  /** The address of its site, ending in a slash; addresses below it are as on this site. */
  url: string;
  initiatives: readonly PreviousInitiative[];
}

/** The plan before this one, from its link and its published file. */
export function makePreviousPlan({ name, url }: z.infer<typeof previousPlanLink>, { terms, initiatives }: PreviousPlanFile): PreviousPlan {
  const named = initiatives.map((initiative): PreviousInitiative => {
    const last = terms.findLast(({ id }) => initiative.terms[id]?.name !== undefined);
    return { id: initiative.id, name: (last && initiative.terms[last.id]?.name) ?? initiative.id };
  });
  return { name, url, initiatives: named };
}
