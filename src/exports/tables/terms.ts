import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every term, oldest first; no rows for a plan of one term, which is the plan itself. */
export function termsTable({ plan }: TermPlan, absolute: (address: string) => string): Table {
  return withoutEmptyColumns({
    id: 'terms',
    title: '期の一覧',
    description: '1行が1つの期で、古い順に並びます。',
    columns: [
      { key: 'id', heading: '期のID', description: '期を見分ける名前。アドレスにも使います' },
      { key: 'name', heading: '期', description: '期の名称' },
      { key: 'firstYear', heading: '最初の年度', description: 'その年度の4月の西暦。計画に書かれていなければ空欄' },
      { key: 'lastYear', heading: '最後の年度', description: 'その年度の4月の西暦。計画に書かれていなければ空欄' },
      { key: 'document', heading: '原資料のID', description: '原資料の一覧のID' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
    ],
    rows:
      plan.terms.length < 2
        ? []
        : plan.terms.map(({ id, name, years, document }) => ({
            id,
            name,
            firstYear: years?.first ?? null,
            lastYear: years?.last ?? null,
            document: document?.id ?? null,
            address: absolute(addressOf.term(id)),
          })),
  });
}
