import { addressOf } from '../../address.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { factsOf } from '../../views/initiatives/initiative-facts.ts';
import { standingLine } from '../../views/terms/section.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** What each term says of each initiative, a row an initiative and term; no rows where the list of initiatives has them all. */
export function initiativesByTermTable({ plan, term, initiatives, begun }: TermPlan, absolute: (address: string) => string): Table {
  const { words } = term;
  const listed = new Set([...initiatives, ...begun].map(({ id }) => id));
  const isWhole = plan.terms.length <= 2 && plan.initiatives.every(({ id }) => listed.has(id));
  const terms = isWhole ? [] : plan.terms.map((each) => termPlanOf(plan, each));
  return withoutEmptyColumns({
    id: 'initiatives-by-term',
    title: `期ごとの${words.initiative}`,
    description: `1行が、1つの期の1つの${words.initiative}です。期の古い順に、その期の計画の順に並びます。`,
    columns: [
      { key: 'term', heading: '期のID', description: '期の一覧のID' },
      { key: 'id', heading: 'ID', description: `${words.initiative}を見分ける名前。期が変わっても同じです` },
      { key: 'number', heading: '番号', description: 'その期の計画での番号' },
      { key: 'previousName', heading: '前の期の名称', description: 'その期の計画に書かれた、前の期の名称' },
      { key: 'change', heading: '見直し区分', description: 'その期の計画での表記' },
      { key: 'name', heading: '名称', description: 'その期の計画での名称。その期で終わったものは空欄' },
      {
        key: 'departments',
        heading: words.department,
        description: `その期の計画での${words.department}。複数あるときは「;」で区切ります`,
      },
      { key: 'standing', heading: '体系での場所', description: 'その期の計画の体系での場所' },
      { key: 'began', heading: '始まった日', description: '計画の後に始まったものの、その日（西暦-月-日）' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
    ],
    rows: terms.flatMap((each) => [...each.initiatives, ...each.begun].map((row) => rowOf(each, row, absolute))),
  });
}

function rowOf(plan: TermPlan, row: TermInitiative, absolute: (address: string) => string): Row {
  const { id, number, previousName, badge, nameNow, departments, standing, began } = factsOf(plan, row);
  return {
    term: plan.term.id,
    id,
    number: number ?? null,
    previousName: previousName ?? null,
    change: badge?.label ?? null,
    name: nameNow ?? null,
    departments: departments.map(({ label }) => label),
    standing: standingLine(standing) || null,
    began: began?.date ?? null,
    address: absolute(addressOf.initiative(id)),
  };
}
