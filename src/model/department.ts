import * as z from 'zod';
import { isoDate } from './event.ts';
import { id, text } from './id.ts';

/** 担当課: one entry of `content/departments.yaml`. */
export const department = z.strictObject({
  id: id.describe('課の id（アドレス /departments/<id>/ になります）'),
  name: text.describe('課の名称（原資料のとおり。改称したときも、ここは直しません）'),
  from: isoDate.optional().describe('計画の後にできた課なら、できた日'),
  renamed: z
    .array(z.strictObject({ date: isoDate.describe('改称した日'), name: text.describe('新しい名称') }))
    .min(1)
    .optional()
    .describe('改称の記録を古い順に'),
  until: z
    .strictObject({
      date: isoDate.describe('なくなった日（次の課ができた日）'),
      successors: z.array(id).min(1).describe('事務を引き継いだ課の id。2つ以上なら分割、1つなら統合です'),
    })
    .optional()
    .describe('分割や統合でなくなったとき'),
});
export type Department = z.infer<typeof department>;

/** The whole of `content/departments.yaml`, in the order in which lists show them. */
export const departments = z.array(department).min(1);

/** What the section is called on `date` (`2026-04-01`); without a date, what it is called last. */
export function departmentNameOn({ name, renamed = [] }: Department, date: string | undefined): string {
  return renamed.filter((each) => date === undefined || each.date <= date).at(-1)?.name ?? name;
}

/** True while the section is there. */
export function isThereOn({ from, until }: Department, date: string | undefined): boolean {
  return (from === undefined || date === undefined || from <= date) && (until === undefined || (date !== undefined && date < until.date));
}

/**
 * The section that has on `date` (without one, in the end) what the section `id` had: itself, or the one into which it was
 * merged. Who got what when a section was split is not guessed: there the split one itself comes back.
 */
export function successorOn(byId: ReadonlyMap<string, Department>, id: string, date: string | undefined): string {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at); ) {
    seen.add(at);
    const until = byId.get(at)?.until;
    const [successor, ...others] = until?.successors ?? [];
    if (!until || successor === undefined || others.length > 0 || (date !== undefined && date < until.date)) return at;
    at = successor;
  }
  return id;
}
