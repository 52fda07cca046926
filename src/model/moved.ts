import * as z from 'zod';
import type { EntryRef } from './entry-ref.ts';
import { entryRef, holds, idsOf, splitRef } from './entry-ref.ts';
import { text } from './id.ts';
import type { Plan } from './plan.ts';

const from = entryRef.describe('公開していたときの「種類/id」（例：initiatives/old-name）');

/** Where a published id went: one line of `content/moved.yaml`. */
export const movedEntry = z.union(
  [
    z.strictObject({ from, to: entryRef.describe('移った先の「種類/id」（例：initiatives/new-name）') }),
    z.strictObject({ from, gone: text.describe('掲載を終えた理由。元のアドレスのページに示します') }),
  ],
  {
    error:
      '「- { from: initiatives/old-name, to: initiatives/new-name }」か「- { from: initiatives/old-name, gone: 掲載を終えた理由 }」の形で書いてください。種類/id の例：initiatives/bpr、try/kouki/3、departments/finance、glossary/bpr',
  },
);

export const moved = z.array(movedEntry);
export type MovedEntry = z.infer<typeof movedEntry>;

/** What became of something that was published. */
export type Fate =
  | { kind: 'here' }
  | { kind: 'moved'; to: EntryRef }
  | { kind: 'gone'; reason: string }
  /** Neither in the plan nor at the end of any move. */
  | { kind: 'lost' };

/**
 * Follows moves from `ref` to where it is now. A circle of moves leads nowhere. What stood on a page that has
 * moved or gone as a whole shares the fate of that page.
 */
export function fateOf(ref: EntryRef, plan: Plan): Fate {
  const ids = idsOf(plan);
  const seen = new Set<EntryRef>();
  for (let at = ref; !seen.has(at); ) {
    if (holds(ids, at)) return at === ref ? { kind: 'here' } : { kind: 'moved', to: at };
    seen.add(at);
    const next = plan.moved.find((each) => each.from === at);
    if (!next) return fateOfHost(at, plan);
    if ('gone' in next) return { kind: 'gone', reason: next.gone };
    at = next.to;
  }
  return { kind: 'lost' };
}

/** Where the thing is now that `ref` named when it was written; undefined where it is nowhere. */
export function refNow(ref: EntryRef, plan: Plan): EntryRef | undefined {
  const fate = fateOf(ref, plan);
  return fate.kind === 'here' ? ref : fate.kind === 'moved' ? fate.to : undefined;
}

function fateOfHost(ref: EntryRef, plan: Plan): Fate {
  const host = hostOf(ref);
  const fate: Fate = host ? fateOf(host, plan) : { kind: 'lost' };
  return fate.kind === 'here' ? { kind: 'lost' } : fate;
}

/** The page on which a thing without a page of its own stands, where that page can move as a whole. */
function hostOf(ref: EntryRef): EntryRef | undefined {
  const { kind, id } = splitRef(ref);
  const path = id.split('/');
  if (kind === 'groups' && path.length > 2) return `groups/${path[0]}/${path[1]}`;
  if (kind === 'retrospective' || kind === 'effects') return `terms/${path[0]}`;
  if (kind === 'glossary') return 'pages/glossary';
  return kind === 'log' ? 'pages/updates' : undefined;
}
