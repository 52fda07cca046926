import { seeded } from '../fixtures/random-charts.ts';

/** The same share in every run, so that a failure comes back; another number looks at others. */
const SEED = 20_261_124;

/** `npm run test:whole` looks at everything of which `npm test` looks at a share. */
const IS_WHOLE = process.env.TEST_SHARE === 'all';

/** About `part` (0 to 1) of `items`, chosen by a seed, in their order; all of them under `npm run test:whole`. */
export function shareOf<Item>(items: readonly Item[], part: number): readonly Item[] {
  if (IS_WHOLE) return items;
  const random = seeded(SEED);
  return items.filter(() => random() < part);
}
