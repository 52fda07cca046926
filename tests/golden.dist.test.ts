import { describe, test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { committedGoldens, GOLDEN_SITES, goldensOf } from './harness/golden.ts';

const RENEW = '`npm run golden` shows and renews what readers meet';

for (const [folder, site] of GOLDEN_SITES) {
  describe(`what a reader of the ${site.name} meets is what was last read through`, async () => {
    const committed = committedGoldens(folder);
    const now = await goldensOf(folder, site);

    test('every kind of page, feed, export and record has been read', () => {
      const unread = [...now.keys()].filter((name) => !committed.has(name));
      const gone = [...committed.keys()].filter((name) => !now.has(name));
      assertNone([...unread.map((name) => `${name} is new`), ...gone.map((name) => `${name} is no more`)], RENEW);
    });

    for (const [name, text] of now) {
      const before = committed.get(name);
      if (before !== undefined) test(name, () => assertNone(differences(before, text), RENEW));
    }
  });
}

/** Lines that are no more and lines that are new; moved lines are told as both. */
function differences(before: string, now: string): string[] {
  if (before === now) return [];
  const old = before.split('\n');
  const fresh = now.split('\n');
  const start = old.findIndex((line, at) => line !== fresh[at]);
  const same = old.toReversed().findIndex((line, at) => line !== fresh.at(-1 - at));
  const gone = old.slice(start, old.length - same);
  const come = fresh.slice(start, fresh.length - same);
  return [
    ...gone.filter((line) => !come.includes(line)).map((line) => `${start + 1}: - ${line.trim()}`),
    ...come.filter((line) => !gone.includes(line)).map((line) => `${start + 1}: + ${line.trim()}`),
    ...(gone.every((line) => come.includes(line)) && come.every((line) => gone.includes(line)) ? [`${start + 1}: in another order`] : []),
  ];
}
