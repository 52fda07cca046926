import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { printWord } from '../../views/sentences/document.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every statement of the retrospective, in printed order; no rows where the plan has none. */
export function retrospectiveTable(plan: TermPlan, absolute: (address: string) => string): Table {
  const { retrospective } = plan;
  const tryWord = plan.term.words.tryItem ?? '';
  const rows = (retrospective?.parts ?? []).flatMap((part) =>
    part.items.map(
      (statement, at): Row => ({
        label: part.label,
        heading: part.heading ?? null,
        number: at + 1,
        text: statement.text,
        tryItem: statement.tryItem === undefined ? null : Number(statement.tryItem),
        sourceLines: statement.source ?? [],
        address: absolute(addressOf.statement(plan.term.id, part.id, at + 1)),
      }),
    ),
  );
  return withoutEmptyColumns({
    id: 'retrospective',
    title: retrospective?.title ?? '',
    description: `1行が1つの文で、${printWord(plan.plan)}の順に並びます。`,
    columns: [
      { key: 'label', heading: '区分', description: '見出し（計画に書かれたとおり）' },
      { key: 'heading', heading: '区分の説明', description: '見出しの説明（計画に書かれたとおり）' },
      { key: 'number', heading: '番号', description: '区分の中での番号' },
      { key: 'text', heading: '文', description: '文（計画に書かれたとおり。番号の記号は除きます）' },
      { key: 'tryItem', heading: `${tryWord}の番号`, description: `対応する${tryWord}の番号` },
      { key: 'sourceLines', heading: '原資料の行', description: '原資料の文での行番号' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでの位置' },
    ],
    rows,
  });
}
