import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every document that facts cite. */
export function documentsTable({ plan }: TermPlan, absolute: (address: string) => string): Table {
  return withoutEmptyColumns({
    id: 'documents',
    title: '原資料の一覧',
    description: '1行が1つの原資料です。',
    columns: [
      { key: 'id', heading: '原資料のID', description: '原資料を見分ける名前' },
      { key: 'title', heading: '原資料', description: '原資料の名称' },
      { key: 'date', heading: '発行日', description: '西暦-月-日。分からなければ空欄' },
      { key: 'url', heading: '公開されているアドレス', description: '原資料が公開されているアドレス' },
      { key: 'lines', heading: '行数', description: 'このサイトに載せている文の行数。文がなければ空欄' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ。文がなければ空欄' },
    ],
    rows: plan.documents.map(({ id, title, date, url, lines }) => ({
      id,
      title,
      date: date ?? null,
      url: url ?? null,
      lines: lines.length > 0 ? lines.length : null,
      address: lines.length > 0 ? absolute(addressOf.document(id)) : null,
    })),
  });
}
