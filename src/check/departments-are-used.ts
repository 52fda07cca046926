import { fileOf } from '../model/nouns.ts';
import type { PlanRule } from './rule.ts';
import { tryEntriesOf } from './try-entries.ts';

export const departmentsAreUsed: PlanRule = {
  scope: 'plan',
  name: 'departments-are-used',
  description: 'departments.yaml のどの課も、どこかで使われている',
  excusable: true,
  check: (plan) => {
    const used = new Set([
      ...plan.initiatives.flatMap(({ terms, events = [] }) => [
        ...Object.values(terms).flatMap(({ departments = [] }) => departments),
        ...events.flatMap((event) => ('departments' in event ? event.departments : [])),
      ]),
      ...plan.terms.flatMap(({ tryItems }) => tryItems.flatMap((item) => tryEntriesOf(item).flatMap(({ entry }) => entry.departments))),
      ...plan.departments.flatMap(({ until }) => until?.successors ?? []),
    ]);
    return plan.departments.flatMap((department, at) =>
      used.has(department.id)
        ? []
        : [
            {
              file: fileOf('departments'),
              path: [at, 'id'],
              place: `departments#${department.id}`,
              message: `${plan.settings.words.department}「${department.name}」はどこにも使われていません。`,
              advice: '要らなければ消してください。id の書き間違いがないかも確かめてください。',
            },
          ],
    );
  },
};
