import { fileOf, fileOfTerm } from '../model/nouns.ts';
import { mergesOf } from '../model/initiative.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermRule } from './rule.ts';
import { tryEntriesOf } from './try-entries.ts';

const KINDS = ['initiatives', 'departments', 'changes', 'categories', 'policies', 'tryItems'] as const;

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
    return referencesOf(plan)
      .filter(({ kind, id }) => !known.has(`${kind}/${id}`))
      .map(({ file, path, kind, id }) => {
        const meant = nearestName(id, ids[kind]);
        return {
          file,
          path,
          message: `「${id}」という${nouns[kind]}はありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
          advice: meant ? `「${meant}」に直してください。` : `${HOMES[kind]}にある id を書いてください。`,
        };
      });
  },
};

/** Where an id of each kind is given, for the editor who looks for the right one. */
const HOMES: Record<Kind, string> = {
  initiatives: 'initiatives/ のファイル名',
  departments: 'departments.yaml ',
  changes: 'term.yaml の changes ',
  categories: 'outline/ の groups ',
  policies: 'outline/ のファイル名',
  tryItems: 'try/ のファイル名',
};

function nounsOf({ settings: { words } }: TermPlan): Record<Kind, string> {
  return {
    initiatives: words.initiative,
    departments: words.department,
    changes: words.change,
    categories: words.category,
    policies: words.policy,
    tryItems: words.tryItem ?? 'try/ の番号',
  };
}

function idsOf(plan: TermPlan): Record<Kind, string[]> {
  const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);
  return {
    initiatives: ids(plan.plan.initiatives),
    departments: ids(plan.departments),
    changes: ids(plan.settings.changes),
    categories: plan.policies.flatMap((policy) => ids(policy.categories)),
    policies: ids(plan.policies),
    tryItems: ids(plan.tryItems),
  };
}

function referencesOf(plan: TermPlan): Reference[] {
  return [...inPolicies(plan), ...inInitiatives(plan), ...inTryItems(plan), ...inRetrospective(plan), ...inVintages(plan)];
}

function inPolicies(plan: TermPlan): Reference[] {
  return plan.policies.flatMap((policy) =>
    policy.categories.flatMap((category, at) =>
      category.initiatives.map((id, below): Reference => {
        return { file: fileOfTerm(plan.term.id, 'outline', policy.id), path: ['groups', at, 'initiatives', below], kind: 'initiatives', id };
      }),
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
  return plan.vintages.flatMap((vintage) =>
    vintage.rows.flatMap((row, at): Reference[] =>
      row.policyId === null
        ? []
        : [{ file: fileOfTerm(plan.term.id, 'vintages', vintage.id), path: ['rows', at, 'policy'], kind: 'policies', id: row.policyId }],
    ),
  );
}
