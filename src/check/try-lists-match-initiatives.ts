import { flatten } from '../model/group.ts';
import { mergesOf } from '../model/initiative.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import { indexOf } from '../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { nameOf } from '../model/term-plan.ts';
import type { TryItem } from '../model/try-item.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';
import type { PlacedTryEntry } from './try-entries.ts';
import { tryEntriesOf } from './try-entries.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const tryListsMatchInitiatives: TermRule = {
  scope: 'term',
  name: 'try-lists-match-initiatives',
  description: 'try/ の一覧の名称・課・区分が、initiatives/ と outline/ に合っている（空白の有無は問わない）',
  excusable: true,
  check: (plan) =>
    plan.tryItems.flatMap((tryItem) => [
      ...tryEntriesOf(tryItem).flatMap((placed) => checkEntry(plan, tryItem, placed)),
      ...findRepeated(plan, tryItem),
      ...checkRemarks(plan, tryItem),
    ]),
};

function checkEntry(plan: TermPlan, tryItem: TryItem, placed: PlacedTryEntry): Finding[] {
  const initiative = indexOf(plan).initiatives.get(placed.entry.initiative);
  if (!initiative) return [];
  return [checkName(plan, placed, initiative), checkDepartments(plan, placed, initiative), checkChange(plan, placed, initiative)]
    .filter((difference) => difference !== null)
    .map(({ key, message, field }) => ({
      file: fileOfTerm(plan.term.id, 'tryItems', tryItem.id),
      path: [...placed.path, field],
      place: `${plan.term.id}/try/${tryItem.id}#${initiative.id}/${key}`,
      message,
      advice: `${fileOfTerm(plan.term.id, 'tryItems', tryItem.id)} か ${fileOf('initiatives', initiative.id)} を直してください。`,
    }));
}

interface Difference {
  key: 'name' | 'departments' | 'change' | 'mergedInto';
  field: 'name' | 'departments' | 'initiative';
  message: string;
}

function checkName({ term }: TermPlan, { entry }: PlacedTryEntry, initiative: TermInitiative): Difference | null {
  const name = nameOf(initiative);
  if (withoutWhiteSpace(entry.name) === withoutWhiteSpace(name)) return null;
  return {
    key: 'name',
    field: 'name',
    message: `一覧の名称「${entry.name}」が、${term.words.initiative}の名称「${name}」と違います。`,
  };
}

function checkDepartments(plan: TermPlan, { entry }: PlacedTryEntry, initiative: TermInitiative): Difference | null {
  if (entry.departments.toSorted().join() === initiative.departments.toSorted().join()) return null;
  const { departments } = indexOf(plan);
  // Who is not in departments.yaml is reported as such.
  if (![...entry.departments, ...initiative.departments].every((id) => departments.has(id))) return null;
  const names = (ids: readonly string[]) => ids.map((id) => departments.get(id)?.name ?? id).join('・');
  return {
    key: 'departments',
    field: 'departments',
    message: `一覧の課「${names(entry.departments)}」が、${plan.term.words.department}「${names(initiative.departments)}」と違います。`,
  };
}

/** What a list says of its entries: the new ones are new, the existing ones go on, the absorbed ones ended in the head. */
function checkChange(plan: TermPlan, { list, entry, head }: PlacedTryEntry, initiative: TermInitiative): Difference | null {
  const change = indexOf(plan).changes.get(initiative.change);
  const expected = ({ new: 'new', existing: 'continued', absorbed: 'ended' } as const)[list];
  if (change && change.kind !== expected) {
    const { words } = plan.term;
    const lists = {
      new: words.newInitiatives ?? '新規',
      existing: words.existingInitiatives ?? '既存',
      absorbed: head?.absorbs?.label ?? '',
    };
    const label = initiative.changeLabel ?? change.label;
    return {
      key: 'change',
      field: 'initiative',
      message: `「${lists[list]}」にある「${entry.name}」の${words.change}は「${label}」です。`,
    };
  }
  if (head && !mergesOf(initiative).some((merge) => merge.initiative === head.initiative))
    return {
      key: 'mergedInto',
      field: 'initiative',
      message: `「${head.name}」にまとめられていますが、${plan.term.words.mergeTarget}（mergedInto）に「${head.initiative}」がありません。`,
    };
  return null;
}

function findRepeated(plan: TermPlan, tryItem: TryItem): Finding[] {
  return duplicatesOf(tryEntriesOf(tryItem), ({ entry }) => entry.initiative).map(({ item }) => ({
    file: fileOfTerm(plan.term.id, 'tryItems', tryItem.id),
    path: [...item.path, 'initiative'],
    place: `${plan.term.id}/try/${tryItem.id}#${item.entry.initiative}/repeated`,
    message: `「${item.entry.name}」が2回並んでいます。`,
    advice: 'どちらか1つを消してください。',
  }));
}

function checkRemarks(plan: TermPlan, tryItem: TryItem): Finding[] {
  const groups = flatten(plan.outline).filter(({ level }) => level > 0);
  return (tryItem.remarks ?? []).flatMap((remark, at): Finding[] => {
    const group = groups.find((each) => each.id === remark.category);
    if (!group || remark.categoryName === undefined) return [];
    if (withoutWhiteSpace(remark.categoryName) === withoutWhiteSpace(group.name)) return [];
    return [
      {
        file: fileOfTerm(plan.term.id, 'tryItems', tryItem.id),
        path: ['remarks', at, 'categoryName'],
        place: `${plan.term.id}/try/${tryItem.id}#remarks/${at + 1}/category`,
        message: `文の中の「${remark.categoryName}」が、${plan.term.levels[group.level]}の名称「${group.name}」と違います。`,
        advice: 'どちらかを直してください。',
      },
    ];
  });
}
