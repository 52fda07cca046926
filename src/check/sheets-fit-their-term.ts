import { beganIn } from '../model/began-in.ts';
import { nearestName } from '../model/nearest-name.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import type { Finding, TermRule } from './rule.ts';

export const sheetsFitTheirTerm: TermRule = {
  scope: 'term',
  name: 'sheets-fit-their-term',
  description: '個票（sheet）の見出しが term.yaml にあり、予定（schedule）の年度が期の中にある',
  excusable: false,
  check: (plan) => [
    ...plan.initiatives.flatMap((initiative) => checkSheet(plan, initiative, ['terms', plan.term.id])),
    ...plan.begun.flatMap((initiative) => checkSheet(plan, initiative, ['events', placeOfBeginning(plan, initiative)])),
  ],
};

function placeOfBeginning({ plan, term }: TermPlan, { identity }: TermInitiative): number {
  const began = beganIn(plan, identity, term);
  return began ? (identity.events ?? []).indexOf(began) : -1;
}

function checkSheet(plan: TermPlan, initiative: TermInitiative, at: DataPath): Finding[] {
  return [...checkHeadings(plan, initiative, at), ...checkYears(plan, initiative, at)];
}

function checkHeadings({ term }: TermPlan, { id, sheet = {} }: TermInitiative, at: DataPath): Finding[] {
  return Object.keys(sheet)
    .filter((heading) => !term.sheet.includes(heading))
    .map((heading) => {
      const meant = nearestName(heading, term.sheet);
      return {
        file: fileOf('initiatives', id),
        path: [...at, 'sheet', heading],
        message: `個票の見出し「${heading}」は ${fileOfTerm(term.id, 'term')} の sheet にありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
        advice: meant
          ? `「${meant}」に直してください。`
          : `${fileOfTerm(term.id, 'term')} の sheet に見出しを書き足すか、この見出しを直してください。`,
      };
    });
}

function checkYears({ term }: TermPlan, { id, schedule = {} }: TermInitiative, at: DataPath): Finding[] {
  const span = term.years ?? term.planPeriod;
  if (!span) return [];
  return Object.keys(schedule)
    .filter((year) => Number(year) < span.first || Number(year) > span.last)
    .map((year) => ({
      file: fileOf('initiatives', id),
      path: [...at, 'schedule', year],
      message: `予定の ${year} 年度は、「${term.name}」の年度（${span.first}～${span.last}）の外です。`,
      advice: `年度を直すか、${fileOfTerm(term.id, 'term')} の years を直してください。`,
    }));
}
