import type { Initiative } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import type { InitiativeState } from '../model/state.ts';
import { canHappen } from '../model/state.ts';
import type { ReplayStep } from '../model/state-of.ts';
import { replay } from '../model/state-of.ts';
import { startOfTerm } from '../model/term-at.ts';
import { EVENT_WORDS, STATUS_WORDS } from './event-words.ts';
import type { Finding, PlanRule } from './rule.ts';

export const eventsCanHappen: PlanRule = {
  scope: 'plan',
  name: 'events-can-happen',
  description: '出来事が、そのとき続いていた取組に起き、前の出来事と食い違わない',
  excusable: false,
  check: (plan) => plan.initiatives.flatMap((initiative) => replay(plan, initiative).flatMap((step) => checkStep(initiative, step))),
};

function checkStep(initiative: Initiative, { event, before, term }: ReplayStep): Finding[] {
  if (!event || !before) return [];
  const at = initiative.events?.indexOf(event) ?? 0;
  const file = fileOf('initiatives', initiative.id);
  const finding = (key: string, message: string, advice: string): Finding => ({ file, path: ['events', at, key], message, advice });
  const what = `「${before.name}」の「${EVENT_WORDS[event.kind]}」（${event.date}）`;
  const begins = startOfTerm(term);
  if (begins !== undefined && event.date < begins)
    return [finding('date', `${what}は、最初の期（${term.name}、${begins} から）より前です。`, '日付か、期の years を直してください。')];
  if (!canHappen(event, before)) {
    const why = event.kind === 'resumed' && before.status === 'active' ? '休止していません' : STATUS_WORDS[before.status];
    return [finding('kind', `${what}は起こりえません：そのときこの${term.words.initiative}は${why}。`, adviceFor(before, term.id))];
  }
  if (event.kind === 'renamed' && event.name === before.name)
    return [finding('name', `${what}の新しい名称が、前の名称と同じです。`, '新しい名称に直すか、この出来事を消してください。')];
  if (event.kind === 'moved' && event.departments.toSorted().join() === before.departments.toSorted().join())
    return [
      finding(
        'departments',
        `${what}の移った先が、前の${term.words.department}と同じです。`,
        '移った先に直すか、この出来事を消してください。',
      ),
    ];
  return [];
}

function adviceFor({ status, because }: InitiativeState, term: string): string {
  if (status === 'not-begun')
    return `terms の ${term} に、項目（name など）を書くか、先に「始まった」出来事（kind: began）を書いてください。`;
  return because.kind === 'event'
    ? '日付（date）か出来事の種類（kind）を直すか、二重ならどちらかの出来事を消してください。'
    : `日付（date）か出来事の種類（kind）を直すか、terms の ${because.term.id} の項目を直してください。`;
}
