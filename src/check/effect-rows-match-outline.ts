import type { Vintage } from '../model/effect-amounts.ts';
import { pathsTo } from '../model/group-path.ts';
import { fileOfTerm } from '../model/nouns.ts';
import { indexOf } from '../model/plan-index.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { subjectName } from '../model/vintage-table.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';

export const effectRowsMatchOutline: TermRule = {
  scope: 'term',
  name: 'effect-rows-match-outline',
  description:
    '効果額の表に同じ行が2つなく、取組の行はその期の体系にある取組のもので、体系のいちばん上の段の行がある表には、その段のどの行もある（無い額は pending か not-applicable と書く）',
  excusable: false,
  check: (plan) =>
    plan.vintages.flatMap((vintage) => [...findMissing(plan, vintage), ...findRepeated(plan, vintage), ...findHomeless(plan, vintage)]),
};

/** A table by top groups has them all; one of finer rows or kinds alone need not. */
function findMissing(plan: TermPlan, vintage: Vintage): Finding[] {
  const tops = new Set(plan.outline.map(({ path }) => path));
  if (!vintage.rows.some(({ group }) => tops.has(group ?? ''))) return [];
  const { standings } = indexOf(plan);
  const covered = new Set(
    vintage.rows.map(({ group, initiative }) => pathsTo(group ?? standings.get(initiative ?? '')?.at(-1)?.path ?? '')[0]),
  );
  return plan.outline
    .filter(({ path }) => !covered.has(path))
    .map(({ id, name }) => ({
      file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
      path: ['rows'],
      message: `${plan.term.levels[0]}「${name}」の行がありません。`,
      advice: `rows に policy: "${id}" の行を書き足してください。無い額は pending、対象外は not-applicable です。`,
    }));
}

function findRepeated(plan: TermPlan, vintage: Vintage): Finding[] {
  return duplicatesOf(vintage.rows, ({ id }) => id).map(({ item, at }) => ({
    file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
    path: ['rows', at],
    message: `「${subjectName(plan, item)}」の行が2つあります。`,
    advice: 'どちらか1つを消すか、何の額の行かを直してください。',
  }));
}

/** Without a place in the outline a row could not be added up with its like. */
function findHomeless(plan: TermPlan, vintage: Vintage): Finding[] {
  const { standings } = indexOf(plan);
  const isKnown = (id: string) => plan.plan.initiatives.some((each) => each.id === id);
  return vintage.rows.flatMap((row, at): Finding[] => {
    const { initiative } = row;
    if (initiative === undefined || standings.has(initiative) || !isKnown(initiative)) return [];
    return [
      {
        file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
        path: ['rows', at, 'initiative'],
        message: `${plan.term.words.initiative}「${subjectName(plan, row)}」は、この期の体系（outline）にありません。`,
        advice: 'id を直すか、この行を消してください。',
      },
    ];
  });
}
