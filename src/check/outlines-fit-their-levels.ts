import { fileOfTerm } from '../model/nouns.ts';
import { placedGroups } from './placed-groups.ts';
import type { TermRule } from './rule.ts';

export const outlinesFitTheirLevels: TermRule = {
  scope: 'term',
  name: 'outlines-fit-their-levels',
  description: '計画の体系のどの段にも呼び名（levels）がある',
  excusable: false,
  check: (plan) => {
    const { levels } = plan.term;
    return placedGroups(plan)
      .filter(({ group }) => group.level === levels.length)
      .map(({ group, file, path }) => ({
        file,
        path: [...path, 'name'],
        message: `「${group.name}」は上から ${group.level + 1} 段目ですが、段の呼び名は ${levels.length} つ（${levels.join('、')}）しかありません。`,
        advice: `${fileOfTerm(plan.term.id, 'term')} か plan.yaml の levels に、この段の呼び名を書き足してください。`,
      }));
  },
};
