import { CONTENT_FILES } from '../model/content-files.ts';
import type { Rule } from './rule.ts';
import { tryEntriesOf } from './try-entries.ts';

export const departmentsAreUsed: Rule = {
  name: 'departments-are-used',
  description: 'departments.yaml のどの課も、どこかで使われている',
  excusable: true,
  check: (plan) => {
    const used = new Set([
      ...plan.initiatives.flatMap((initiative) => initiative.departments),
      ...plan.tryItems.flatMap((tryItem) => tryEntriesOf(tryItem).flatMap(({ entry }) => entry.departments)),
    ]);
    return plan.departments.flatMap((department, at) =>
      used.has(department.id)
        ? []
        : [
            {
              file: CONTENT_FILES.departments,
              path: [at, 'id'],
              place: `departments#${department.id}`,
              message: `${plan.settings.words.department}「${department.name}」はどこにも使われていません。`,
              advice: '要らなければ消してください。id の書き間違いがないかも確かめてください。',
            },
          ],
    );
  },
};
