import { fileOf } from '../model/nouns.ts';
import type { PlanRule } from './rule.ts';

export const eventsStandInOrder: PlanRule = {
  scope: 'plan',
  name: 'events-stand-in-order',
  description: '取組の events が日付の古い順に並んでいる',
  excusable: false,
  check: (plan) =>
    plan.initiatives.flatMap(({ id, events = [] }) =>
      events.flatMap((event, at) => {
        const before = events[at - 1];
        if (!before || before.date <= event.date) return [];
        return [
          {
            file: fileOf('initiatives', id),
            path: ['events', at, 'date'],
            message: `${event.date} の出来事が、${before.date} の出来事の後に書かれています。`,
            advice: '日付を直すか、events を古い順に並べ替えてください。',
          },
        ];
      }),
    ),
};
