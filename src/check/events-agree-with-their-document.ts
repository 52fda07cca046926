import type { InitiativeEvent } from '../model/event.ts';
import type { InitiativeEntry } from '../model/initiative.ts';
import { isSameName, mergesOf } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan, Term } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import { startOfTerm, termAt } from '../model/term-at.ts';
import { EVENT_WORDS } from './event-words.ts';
import type { PlanRule } from './rule.ts';

export const eventsAgreeWithTheirDocument: PlanRule = {
  scope: 'plan',
  name: 'events-agree-with-their-document',
  description: '原資料に書かれた出来事が、同じ原資料の取組の一覧と食い違わない',
  excusable: true,
  check: (plan) =>
    plan.initiatives.flatMap((initiative) =>
      (initiative.events ?? []).flatMap((event, at) => {
        if (event.basis !== 'printed') return [];
        const term = termOfDocument(plan, event);
        const entry = term && initiative.terms[term.id];
        const why = entry && !isAnnounced(plan, term, event) ? whyWrong(term, event, entry) : null;
        if (!term || why === null) return [];
        return [
          {
            file: fileOf('initiatives', initiative.id),
            path: ['events', at, 'kind'],
            place: `initiatives/${initiative.id}#events/${event.date}/${event.kind}`,
            message: `${event.date} に「${EVENT_WORDS[event.kind]}」と書いた原資料の一覧（${term.name}）では、${why}。`,
            advice: `この出来事か、terms の ${term.id} の項目を直してください。`,
          },
        ];
      }),
    ),
};

/** The term whose own list stands in the document that prints the event: in the one at hand where none is named. */
function termOfDocument(plan: Plan, { date, source }: InitiativeEvent): Term | undefined {
  const id = source?.document ?? (termAt(plan, date).document ?? presentTerm(plan).document)?.id;
  return plan.terms.findLast((term) => term.document !== null && term.document.id === id);
}

/** True where the document tells what is to come: its list shows how things stand before it. */
function isAnnounced(plan: Plan, term: Term, { date }: InitiativeEvent): boolean {
  const from = term.document?.date ?? startOfTerm(term);
  return from !== undefined ? date >= from : termAt(plan, date) !== term;
}

function whyWrong(term: Term, event: InitiativeEvent, entry: InitiativeEntry): string | null {
  const { name } = entry;
  switch (event.kind) {
    case 'completed':
    case 'ended':
      return name === undefined ? null : `「${name}」が続いています`;
    case 'merged': {
      if (name !== undefined) return `「${name}」が続いています`;
      const printed = mergesOf(entry).map((merge) => merge.initiative);
      if (printed.length === 0 || printed.toSorted().join() === event.into.toSorted().join()) return null;
      return `統合された先が違います（${printed.join('、')}）`;
    }
    case 'renamed':
      return name === undefined || isSameName(name, event.name) ? null : `名称が「${name}」です`;
    case 'moved':
      return entry.departments === undefined || entry.departments.toSorted().join() === event.departments.toSorted().join()
        ? null
        : `${term.words.department}が違います（${entry.departments.join('、')}）`;
    case 'began':
    case 'resumed':
    case 'suspended':
      return name === undefined ? `この${term.words.initiative}は終わっています` : null;
  }
}
