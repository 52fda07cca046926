import { flatten } from '../model/group.ts';
import { nearestName } from '../model/nearest-name.ts';
import { termBefore } from '../model/plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { placedGroups } from './placed-groups.ts';
import type { Finding, TermRule } from './rule.ts';

export const groupsContinueEarlierOnes: TermRule = {
  scope: 'term',
  name: 'groups-continue-earlier-ones',
  description: '引き継ぐ区分（continues）が、前の期の体系にある',
  excusable: false,
  check: checkContinued,
};

function checkContinued(termPlan: TermPlan): Finding[] {
  const { plan, term } = termPlan;
  const before = termBefore(plan, term);
  const known = plan.terms.slice(0, term.order).flatMap(({ id, outline }) => flatten(outline).map(({ path }) => `${id}/${path}`));
  return placedGroups(termPlan).flatMap(({ group, file, path }) => {
    const { continues, name } = group;
    if (continues === undefined || known.includes(continues)) return [];
    const meant = nearestName(continues, known);
    return [
      {
        file,
        path: [...path, 'continues'],
        message: `「${name}」が引き継ぐ「${continues}」は、前の期の体系にありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
        advice: meant
          ? `「${meant}」に直してください。`
          : before
            ? `「${before.id}/1」のように、前の期の id と番号で書いてください。`
            : '最初の期には前の期がないので、この行を消してください。',
      },
    ];
  });
}
