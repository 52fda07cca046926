import { groupTitle, initiativesIn } from '../model/group.ts';
import { fileOf, fileOfTerm, folderOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import { placedGroups } from './placed-groups.ts';
import type { Finding, TermRule } from './rule.ts';

export const initiativesStandInOneGroup: TermRule = {
  scope: 'term',
  name: 'initiatives-stand-in-one-group',
  description: 'どの取組も、その期の体系のちょうど1か所に並んでいる（再掲は again と書いた所だけ）',
  excusable: false,
  check: (plan) => [...findRepeated(plan), ...findUnlisted(plan)],
};

function placesOf(plan: TermPlan) {
  return placedGroups(plan).flatMap(({ group, file, path }) =>
    group.members.flatMap(({ initiative, again }, at) =>
      again ? [] : [{ id: initiative, group, file, path: [...path, 'initiatives', at] }],
    ),
  );
}

function findRepeated(plan: TermPlan): Finding[] {
  const places = placesOf(plan);
  return duplicatesOf(places, ({ id }) => id).map(({ item, firstAt }) => {
    const first = places[firstAt]?.group;
    return {
      file: item.file,
      path: item.path,
      message: `「${item.id}」は「${first ? groupTitle(first) : ''}」にも並んでいます。`,
      advice: `どちらか1つを消してください。再掲なら「- { again: ${item.id} }」と書きます。`,
    };
  });
}

function findUnlisted(plan: TermPlan): Finding[] {
  if (plan.outline.length === 0) return [];
  const { words, levels } = plan.term;
  const listed = new Set(plan.outline.flatMap(initiativesIn));
  const kept = plan.term.outlineOf;
  const home = `${folderOfTerm(plan.term.id, 'outline')}/`;
  return plan.initiatives
    .filter(({ id }) => !listed.has(id))
    .map(({ id }) => ({
      file: fileOf('initiatives', id),
      path: ['terms', plan.term.id],
      message: `この${words.initiative}は、${plan.term.name}のどの${levels.at(-1)}にも並んでいません。`,
      advice:
        kept === undefined
          ? `${home} のどれかのファイルで、initiatives に「${id}」を書き足してください。`
          : `体系を「${kept}」から引き継ぐ期には、そこに並ぶものだけを書けます。${fileOfTerm(plan.term.id, 'term')} の outlineOf を消し、${home} に体系を書いてください（引き継ぐ区分には continues を書きます）。`,
    }));
}
