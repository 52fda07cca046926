import { flatten } from '../model/group.ts';
import { placedGroups } from './placed-groups.ts';
import type { TermRule } from './rule.ts';

export const shownAgainHasAPlace: TermRule = {
  scope: 'term',
  name: 'shown-again-has-a-place',
  description: '再掲（again）の取組が、体系の別の場所にも並んでいる',
  excusable: false,
  check: (plan) => {
    const homes = new Map(
      flatten(plan.outline).flatMap((group) => group.members.filter(({ again }) => !again).map(({ initiative }) => [initiative, group])),
    );
    return placedGroups(plan).flatMap(({ group, file, path }) =>
      group.members.flatMap(({ initiative, again }, at) => {
        const home = homes.get(initiative);
        const isTwice = group.members.slice(0, at).some((each) => each.again && each.initiative === initiative);
        if (!again || (home !== undefined && home !== group && !isTwice)) return [];
        const why = home === undefined ? '体系のどこにも並んでいません' : `同じ「${group.name}」にもう並んでいます`;
        return [
          {
            file,
            path: [...path, 'initiatives', at],
            message: `再掲の「${initiative}」は、${why}。`,
            advice:
              home === undefined
                ? `もとの場所に「- ${initiative}」を書き足すか、ここを「- ${initiative}」に直してください。`
                : 'どちらか1つを消してください。',
          },
        ];
      }),
    );
  },
};
