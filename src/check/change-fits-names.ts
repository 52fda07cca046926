import type { ChangeKind } from '../model/change.ts';
import { fileOf } from '../model/nouns.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { Finding, TermRule } from './rule.ts';

/** Which names an initiative has, by what its change does. */
const NAMES: Record<ChangeKind, { previousName: boolean; name: boolean }> = {
  continued: { previousName: true, name: true },
  new: { previousName: false, name: true },
  ended: { previousName: true, name: false },
};

export const changeFitsNames: TermRule = {
  scope: 'term',
  name: 'change-fits-names',
  description: 'change の kind に合う名称だけがある（continued は前の期とこの期の両方、new はこの期だけ、ended は前の期だけ）',
  excusable: false,
  check: (plan) => plan.initiatives.flatMap((initiative) => findMisfits(plan, initiative)),
};

function findMisfits(plan: TermPlan, initiative: TermInitiative): Finding[] {
  const { words } = plan.term;
  const change = indexOf(plan).changes.get(initiative.change);
  if (!change) return [];
  const label = initiative.changeLabel ?? change.label;
  return (['previousName', 'name'] as const).flatMap((key): Finding[] => {
    const term = key === 'previousName' ? (plan.previous?.short ?? '前の期') : plan.term.short;
    const isThere = initiative[key] !== undefined;
    if (isThere === NAMES[change.kind][key]) return [];
    return [
      {
        file: fileOf('initiatives', initiative.id),
        path: key === 'previousName' ? ['terms', plan.term.id, 'change'] : ['terms', plan.term.id, isThere ? 'name' : 'change'],
        place: `initiatives/${initiative.id}#${plan.term.id}/${key}`,
        message: `${words.change}が「${label}」なのに、${term}の名称が${isThere ? 'あります' : 'ありません'}。`,
        advice: `terms の ${key === 'name' ? plan.term.id : (plan.previous?.id ?? '前の期')} の name を${isThere ? '消す' : '書き足す'}か、change を直してください。`,
      },
    ];
  });
}
