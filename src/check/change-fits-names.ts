import type { ChangeKind } from '../model/change.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import { indexOf } from '../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
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
  const { term, previous } = plan;
  const change = indexOf(plan).changes.get(initiative.change);
  if (!change) return [];
  const says = `${term.words.change}が「${initiative.changeLabel ?? change.label}」なのに、`;
  return (['previousName', 'name'] as const).flatMap((key): Finding[] => {
    const isThere = initiative[key] !== undefined;
    if (isThere === NAMES[change.kind][key]) return [];
    const of = key === 'name' ? term : previous;
    return [
      {
        file: fileOf('initiatives', initiative.id),
        path: ['terms', term.id, key === 'name' && isThere ? 'name' : 'change'],
        place: `initiatives/${initiative.id}#${term.id}/${key}`,
        message: `${says}${of ? `${of.short}の名称が${isThere ? 'あります' : 'ありません'}` : '前の期がありません'}。`,
        advice: of
          ? `terms の ${of.id} の name を${isThere ? '消す' : '書き足す'}か、change を直してください。`
          : `最初の期には change を書きません。この行と、${fileOfTerm(term.id, 'term')} の changes を消してください。`,
      },
    ];
  });
}
