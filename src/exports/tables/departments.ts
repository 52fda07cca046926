import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { countChanges } from '../../views/change-counts.ts';
import type { Row, Table } from '../table.ts';

/** Every department with how many initiatives it leads, by change. */
export function departmentsTable(plan: TermPlan, absolute: (address: string) => string): Table {
  const { words, changes, name: termName, short } = plan.term;
  const { previous } = plan;
  const led = (id: string) => plan.initiatives.filter(({ departments }) => departments.includes(id));
  return {
    id: 'departments',
    title: `${words.departmentShort}一覧`,
    description: `${words.department}になっている${words.initiative}の数です。`,
    columns: [
      { key: 'id', heading: 'ID', description: `${words.departmentShort}を見分ける名前。アドレスにも使います` },
      { key: 'name', heading: words.departmentShort, description: `${words.departmentShort}の名称` },
      ...(previous
        ? [
            {
              key: 'former',
              heading: `${previous.short}の${words.initiative}数`,
              description: `${words.department}として載る${previous.name}の${words.initiative}の数`,
            },
          ]
        : []),
      {
        key: 'current',
        heading: `${previous ? `${short}の` : ''}${words.initiative}数`,
        description: `${words.department}として載る${previous ? `${termName}の` : ''}${words.initiative}の数`,
      },
      ...changes.map(({ id, label }) => ({ key: `change:${id}`, heading: label, description: `${words.change}が「${label}」のものの数` })),
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
    ],
    rows: plan.departments.map(({ id, name }): Row => {
      const { former, current, byChange } = countChanges(plan, led(id));
      const counts = changes.map((change) => [`change:${change.id}`, byChange.find((each) => each.change.id === change.id)?.count ?? 0]);
      return { id, name, former, current, ...Object.fromEntries(counts), address: absolute(addressOf.department(id)) };
    }),
  };
}
