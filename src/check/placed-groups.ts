import type { Group } from '../model/group.ts';
import { fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';

/** A group of the outline with its place in the content. */
export interface PlacedGroup {
  group: Group;
  file: string;
  path: DataPath;
}

/** Every group that the term's own files hold, in printed order; none where it keeps another term's outline. */
export function placedGroups({ term }: TermPlan): PlacedGroup[] {
  if (term.outlineOf !== undefined) return [];
  return term.outline.flatMap((top) => place(top, fileOfTerm(term.id, 'outline', top.id), []));
}

function place(group: Group, file: string, path: DataPath): PlacedGroup[] {
  return [{ group, file, path }, ...group.groups.flatMap((below, at) => place(below, file, [...path, 'groups', at]))];
}
