import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { countChanges } from '../../views/transitions/change-counts.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every department with how many initiatives it leads, by change. */
export function departmentsTable(plan: TermPlan, absolute: (address: string) => string): Table {
  const { words, changes, name: termName, short } = plan.term;
  const { previous } = plan;
  const led = (id: string) => plan.initiatives.filter(({ departments }) => departments.includes(id));
  return withoutEmptyColumns({
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
      { key: 'from', heading: 'できた日', description: '計画の後にできたときの、その日（西暦-月-日）' },
      { key: 'until', heading: 'なくなった日', description: '分かれたり統合されたりした日（西暦-月-日）' },
      { key: 'successors', heading: '引き継いだ課のID', description: 'なくなったときに引き継いだ課。複数あるときは「;」で区切ります' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
    ],
    rows: plan.departments.map(({ id, name, from, until }): Row => {
      const { former, current, byChange } = countChanges(plan, led(id));
      const counts = changes.map((change) => [`change:${change.id}`, byChange.find((each) => each.change.id === change.id)?.count ?? 0]);
      const history = { from: from ?? null, until: until?.date ?? null, successors: until?.successors ?? [] };
      return { id, name, former, current, ...Object.fromEntries(counts), ...history, address: absolute(addressOf.department(id)) };
    }),
  });
}

/** Every name that a department ever had, with the day from which it holds; no rows where none ever changed. */
export function departmentNamesTable({ plan, term }: TermPlan): Table {
  const { departmentShort } = term.words;
  const hasHistory = plan.departments.some(({ renamed }) => renamed !== undefined);
  return {
    id: 'department-names',
    title: `${departmentShort}の名称`,
    description: `1行が1つの名称です。名称が変わった${departmentShort}は、古い順に並びます。`,
    columns: [
      { key: 'id', heading: 'ID', description: `${departmentShort}一覧のID` },
      { key: 'name', heading: '名称', description: 'その日からの名称' },
      { key: 'from', heading: 'いつから', description: '西暦-月-日。初めの名称で、その日が分からなければ空欄' },
    ],
    rows: hasHistory
      ? plan.departments.flatMap(({ id, name, from, renamed = [] }): Row[] => [
          { id, name, from: from ?? null },
          ...renamed.map((each) => ({ id, name: each.name, from: each.date })),
        ])
      : [],
  };
}
