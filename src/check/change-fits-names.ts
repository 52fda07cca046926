import type { ChangeKind } from '../model/change.ts';
import { fileOf } from '../model/content-files.ts';
import type { Initiative } from '../model/initiative.ts';
import type { Plan } from '../model/plan.ts';
import { indexOf } from '../model/plan.ts';
import type { Finding, Rule } from './rule.ts';

/** Which names an initiative has, by what its change does. */
const NAMES: Record<ChangeKind, { formerName: boolean; name: boolean }> = {
  continued: { formerName: true, name: true },
  new: { formerName: false, name: true },
  ended: { formerName: true, name: false },
};

export const changeFitsNames: Rule = {
  name: 'change-fits-names',
  description: 'change の kind に合う名称だけがある（continued は両方、new は name だけ、ended は formerName だけ）',
  excusable: false,
  check: (plan) => plan.initiatives.flatMap((initiative) => findMisfits(plan, initiative)),
};

function findMisfits(plan: Plan, initiative: Initiative): Finding[] {
  const { words, terms } = plan.settings;
  const change = indexOf(plan).changes.get(initiative.change);
  if (!change) return [];
  const label = initiative.changeLabel ?? change.label;
  return (['formerName', 'name'] as const).flatMap((key): Finding[] => {
    const term = key === 'formerName' ? terms.former.short : terms.current.short;
    const isThere = initiative[key] !== undefined;
    if (isThere === NAMES[change.kind][key]) return [];
    return [
      {
        file: fileOf('initiatives', initiative.id),
        path: isThere ? [key] : ['change'],
        place: `initiatives/${initiative.id}#${key}`,
        message: `${words.change}が「${label}」なのに、${term}の名称（${key}）が${isThere ? 'あります' : 'ありません'}。`,
        advice: `${key} を${isThere ? '消す' : '書き足す'}か、change を直してください。`,
      },
    ];
  });
}
