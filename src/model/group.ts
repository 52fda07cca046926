import * as z from 'zod';
import { id, text } from './id.ts';
import { sourceRef } from './source-ref.ts';

/** A place in the outline for one initiative: its own, or one where it is shown again (再掲). */
const member = z
  .union([id, z.strictObject({ again: id.describe('ほかの場所にもある取組の id（再掲）') })], {
    error: '取組の id か、再掲なら { again: 取組の id } と書いてください',
  })
  .transform(
    (value): GroupMember => (typeof value === 'string' ? { initiative: value, again: false } : { initiative: value.again, again: true }),
  );

const number = text.optional().describe('番号の表記（例：(1)）。番号のない計画では書きません');
const name = text.describe('名称（原資料のとおり）');
const members = z.array(member).min(1).optional().describe('ここに並ぶ取組の id を原資料の順に（再掲は { again: id }）');
const continues = text.optional().describe('前の期のどれを引き継ぐか（例：kouki/1）。引き継ぐものがなければ書きません');

/** A group below the top: 戦略区分 here. */
const subgroup = z.strictObject({
  id: id.describe('id（ページ内の位置 #<id> になります）'),
  number,
  name,
  continues,
  source: sourceRef.optional(),
  initiatives: members,
  get groups() {
    return z.array(subgroup).min(1).optional().describe('この中の区分を原資料の順に');
  },
});

/** A top group of the outline, 基本方針 here: one file `content/terms/<term>/outline/<number>.yaml`. */
export const groupFile = z.strictObject({
  number: text.optional().describe('番号の表記（例：I）。番号のない計画では書きません'),
  name,
  summary: text.optional().describe('ひとことの説明（編集者注として示します）'),
  continues,
  source: sourceRef.optional(),
  initiatives: members,
  groups: z.array(subgroup).min(1).optional().describe('この中の区分を原資料の順に'),
});

export interface GroupMember {
  initiative: string;
  /** True where it is shown again (再掲): it belongs to its other place. */
  again: boolean;
}

/** One group of a term's outline, at any level. */
export interface Group {
  id: string;
  /** From the top: `1/management-cycle`; unique within the term. */
  path: string;
  /** 0 for the top. */
  level: number;
  /** As printed, such as I or (1); empty where the plan has none. */
  number: string;
  name: string;
  summary?: string | undefined;
  continues?: string | undefined;
  source?: z.infer<typeof sourceRef> | undefined;
  members: readonly GroupMember[];
  groups: readonly Group[];
}

type GroupFile = z.infer<typeof groupFile> & { id: string };

/** A file of the outline as a tree. */
export function makeGroup(file: GroupFile): Group {
  return grow(file, '', 0);
}

function grow(written: Partial<GroupFile> & Pick<GroupFile, 'id' | 'name'>, above: string, level: number): Group {
  const path = above === '' ? written.id : `${above}/${written.id}`;
  return {
    id: written.id,
    path,
    level,
    number: written.number ?? '',
    name: written.name,
    summary: written.summary,
    continues: written.continues,
    source: written.source,
    members: written.initiatives ?? [],
    groups: (written.groups ?? []).map((each) => grow(each, path, level + 1)),
  };
}

/** `groups` and all below them, in printed order. */
export function flatten(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) => [group, ...flatten(group.groups)]);
}

/** The ids of the initiatives in `group` and below it in printed order, without those shown again. */
export function initiativesIn(group: Group): string[] {
  return flatten([group]).flatMap((each) => each.members.filter(({ again }) => !again).map(({ initiative }) => initiative));
}

/** As a reader sees it: I 業務マネジメント改革, 1-1 窓口の改革, ア 申請; a bracket parts number and name by itself: (1)行政経営サイクルの確立. */
export function groupTitle({ number, name: own }: Pick<Group, 'number' | 'name'>): string {
  return number === '' ? own : /[)）]$/.test(number) ? `${number}${own}` : `${number} ${own}`;
}

/** The groups of an outline that hold initiatives of their own, in printed order: what lists show under one heading. */
export function sectionsOf(top: Group): Group[] {
  return flatten([top]).filter(({ members }) => members.some(({ again }) => !again));
}
