import { flatten } from '../model/group.ts';
import { mergesOf } from '../model/initiative.ts';
import { nearestName } from '../model/nearest-name.ts';
import { fileOf, fileOfTerm, folderOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { placedGroups } from './placed-groups.ts';
import type { TermRule } from './rule.ts';
import { tryEntriesOf } from './try-entries.ts';

const KINDS = ['initiatives', 'departments', 'changes', 'categories', 'policies', 'groups', 'tryItems'] as const;

type Kind = (typeof KINDS)[number];

interface Reference {
  file: string;
  path: DataPath;
  kind: Kind;
  id: string;
}

export const referencesExist: TermRule = {
  scope: 'term',
  name: 'references-exist',
  description: 'id で指したものが、すべて計画の中にある',
  excusable: false,
  check: (plan) => {
    const ids = idsOf(plan);
    const known = new Set(KINDS.flatMap((kind) => ids[kind].map((id) => `${kind}/${id}`)));
    const nouns = nounsOf(plan);
    const homes = homesOf(plan);
    return referencesOf(plan)
      .filter(({ kind, id }) => !known.has(`${kind}/${id}`))
      .map(({ file, path, kind, id }) => {
        const meant = nearestName(id, ids[kind]);
        return {
          file,
          path,
          message: `「${id}」という${nouns[kind]}はありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
          advice: meant ? `「${meant}」に直してください。` : `${homes[kind]}を書いてください。`,
        };
      });
  },
};

/** Where an id of each kind is given, for the editor who looks for the right one. */
function homesOf({ term }: TermPlan): Record<Kind, string> {
  return {
    initiatives: 'initiatives/ のファイル名にある id',
    departments: `${fileOf('departments')} にある id`,
    changes: `${fileOfTerm(term.id, 'term')} の changes にある id`,
    categories: `${folderOfTerm(term.id, 'outline')}/ のファイルの groups にある id`,
    policies: `${folderOfTerm(term.id, 'outline')}/ のファイル名にある id`,
    groups: `「1/income」のように、${folderOfTerm(term.id, 'outline')}/ のファイル名から groups の id までの道筋`,
    tryItems: `${folderOfTerm(term.id, 'tryItems')}/ のファイル名にある id`,
  };
}

function nounsOf({ term }: TermPlan): Record<Kind, string> {
  return {
    initiatives: term.words.initiative,
    departments: term.words.department,
    changes: term.words.change,
    categories: term.levels.slice(1).join('・'),
    policies: term.levels[0] ?? '',
    groups: term.levels.join('・'),
    tryItems: term.words.tryItem ?? 'try/ の番号',
  };
}

function idsOf(plan: TermPlan): Record<Kind, string[]> {
  const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);
  return {
    initiatives: ids(plan.plan.initiatives),
    departments: ids(plan.departments),
    changes: ids(plan.term.changes),
    categories: flatten(plan.outline).flatMap(({ id, level }) => (level > 0 ? [id] : [])),
    policies: ids(plan.outline),
    groups: flatten(plan.outline).map(({ path }) => path),
    tryItems: ids(plan.tryItems),
  };
}

function referencesOf(plan: TermPlan): Reference[] {
  return [...inOutline(plan), ...inInitiatives(plan), ...inTryItems(plan), ...inRetrospective(plan), ...inVintages(plan)];
}

function inOutline(plan: TermPlan): Reference[] {
  return placedGroups(plan).flatMap(({ group, file, path }) =>
    group.members.map(
      ({ initiative }, at): Reference => ({ file, path: [...path, 'initiatives', at], kind: 'initiatives', id: initiative }),
    ),
  );
}

function inInitiatives({ term, initiatives }: TermPlan): Reference[] {
  return initiatives.flatMap((initiative): Reference[] => {
    const file = fileOf('initiatives', initiative.id);
    const entry = ['terms', term.id];
    return [
      ...(initiative.change === '' ? [] : [{ file, path: [...entry, 'change'], kind: 'changes', id: initiative.change } as const]),
      ...initiative.departments.map((id, at): Reference => ({ file, path: [...entry, 'departments', at], kind: 'departments', id })),
      ...mergesOf(initiative).map((merge, at): Reference => {
        return { file, path: [...entry, 'mergedInto', at, 'initiative'], kind: 'initiatives', id: merge.initiative };
      }),
    ];
  });
}

function inTryItems(plan: TermPlan): Reference[] {
  return plan.tryItems.flatMap((tryItem) => {
    const file = fileOfTerm(plan.term.id, 'tryItems', tryItem.id);
    const entries = tryEntriesOf(tryItem).flatMap(({ entry, path }): Reference[] => [
      { file, path: [...path, 'initiative'], kind: 'initiatives', id: entry.initiative },
      ...entry.departments.map((id, at): Reference => ({ file, path: [...path, 'departments', at], kind: 'departments', id })),
    ]);
    const remarks = (tryItem.remarks ?? []).flatMap((remark, at): Reference[] =>
      remark.category === undefined ? [] : [{ file, path: ['remarks', at, 'category'], kind: 'categories', id: remark.category }],
    );
    return [...entries, ...remarks];
  });
}

function inRetrospective({ term, retrospective }: TermPlan): Reference[] {
  return (retrospective?.parts ?? []).flatMap((part, at) =>
    part.items.flatMap(({ tryItem }, below): Reference[] =>
      tryItem === undefined
        ? []
        : [
            {
              file: fileOfTerm(term.id, 'retrospective'),
              path: ['parts', at, 'items', below, 'tryItem'],
              kind: 'tryItems',
              id: tryItem,
            },
          ],
    ),
  );
}

function inVintages(plan: TermPlan): Reference[] {
  return plan.vintages.flatMap((vintage) => {
    const file = fileOfTerm(plan.term.id, 'vintages', vintage.id);
    return vintage.rows.flatMap(({ group, initiative }, at): Reference[] => {
      if (initiative !== undefined) return [{ file, path: ['rows', at, 'initiative'], kind: 'initiatives', id: initiative }];
      if (group === undefined) return [];
      // A top group is written by its number as `policy`, if not by its way as `group`; the position falls back to the row.
      return [
        {
          file,
          path: ['rows', at, group.includes('/') ? 'group' : 'policy'],
          kind: group.includes('/') ? 'groups' : 'policies',
          id: group,
        },
      ];
    });
  });
}
