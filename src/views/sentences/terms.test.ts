import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomPlan } from '../../../tests/fixtures/random-plans.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { countChanges } from '../transitions/change-counts.ts';
import { termLead } from './terms.ts';

test('what a term makes of the one before adds up in the reader’s head, whatever came and went', () => {
  const shapes = new Set<string>();
  for (let seed = 1; seed <= 60; seed += 1) {
    const plan = randomPlan(seed);
    for (const term of plan.terms.slice(1)) {
      const termPlan = termPlanOf(plan, term);
      const lead = termLead(termPlan, countChanges(termPlan));
      const read = numbersIn(lead);
      assert.ok(read, `seed ${seed}: ${lead}`);
      const { former, kept, ended, added, current } = read;
      assert.equal(kept + ended, former, `seed ${seed}: ${lead}`);
      assert.equal(kept + added, current, `seed ${seed}: ${lead}`);
      const printed = plan.initiatives.filter(({ terms }) => terms[term.id]?.name !== undefined).length;
      assert.equal(current, printed, `seed ${seed}: ${lead}`);
      shapes.add([kept > 0, ended > 0, added > 0].join());
    }
  }
  assert.ok(shapes.size > 3, `plans of many shapes: ${[...shapes].join(' ')}`);
});

/** The numbers as a reader finds them; what is not said is none. */
function numbersIn(lead: string) {
  const found =
    /^(?:.+?の(?<former>\d+)の[^0-9]+?(?:のうち(?<kept>\d+)を続け、(?<ended>\d+)を終えました|を(?<all>すべて続けます|すべて終えました))。)?(?:新しく(?<added>\d+)を加え、)?[^。]+は(?<current>\d+)の[^0-9。]+を進めます。$/.exec(
      lead,
    )?.groups;
  if (!found) return null;
  const { former = '0', kept = '0', ended = '0', all, added = '0', current } = found;
  return {
    former: Number(former),
    kept: Number(all === 'すべて続けます' ? former : kept),
    ended: Number(all === 'すべて終えました' ? former : ended),
    added: Number(added),
    current: Number(current),
  };
}
