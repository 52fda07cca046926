import type { Amount } from './amount.ts';
import { isKnown } from './amount.ts';

/**
 * The sum of what is known, as a plan prints it before every amount is: `pending` where nothing is known yet,
 * `not-applicable` where nothing ever will be.
 */
export function sumOf(amounts: readonly Amount[]): Amount {
  const known = amounts.filter(isKnown);
  if (known.length > 0) return known.reduce((sum, amount) => sum + amount, 0);
  return amounts.includes('pending') ? 'pending' : 'not-applicable';
}

/** `later` less `earlier`; where one of them will never be, so will the difference, however long the other is awaited. */
export function differenceOf(earlier: Amount, later: Amount): Amount {
  if (isKnown(earlier) && isKnown(later)) return later - earlier;
  return earlier === 'not-applicable' || later === 'not-applicable' ? 'not-applicable' : 'pending';
}

/**
 * The sum up to each place. What does not apply adds nothing; after a gap of any other kind there is no sum, but that
 * gap. For numbers with gaps of any words, so that a picture of other things sums as amounts do.
 */
export function runningSums<Gap extends string>(values: readonly (number | Gap)[]): (number | Gap | 'not-applicable')[] {
  let sum: number | Gap | 'not-applicable' = 'not-applicable';
  return values.map((value) => {
    sum = add(sum, value);
    return sum;
  });
}

function add<Gap extends string>(sum: number | Gap, value: number | Gap): number | Gap {
  if (sum === 'not-applicable') return value;
  if (typeof sum !== 'number' || value === 'not-applicable') return sum;
  return typeof value === 'number' ? sum + value : value;
}
