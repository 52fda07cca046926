import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';
import type { Statement, TryStatement } from '../../model/retrospective.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every statement of the retrospective, in printed order; no rows where the plan has none. */
export function retrospectiveTable(plan: Plan, absolute: (address: string) => string): Table {
  const { retrospective } = plan;
  const tryWord = plan.settings.words.tryItem ?? '';
  const rows = (section: 'keep' | 'problem' | 'tryItem', address: (number: number) => string): Row[] => {
    const printed = retrospective?.[section];
    return (printed?.items ?? []).map((statement: Statement | TryStatement, at) => ({
      label: printed?.label ?? null,
      heading: printed?.heading ?? null,
      number: at + 1,
      text: statement.text,
      tryItem: 'tryItem' in statement ? Number(statement.tryItem) : null,
      sourceLines: statement.source ?? [],
      address: absolute(address(at + 1)),
    }));
  };
  return withoutEmptyColumns({
    id: 'retrospective',
    title: retrospective?.title ?? '',
    description: '1行が1つの文で、原資料の順に並びます。',
    columns: [
      { key: 'label', heading: '区分', description: '見出し（計画に書かれたとおり）' },
      { key: 'heading', heading: '区分の説明', description: '見出しの説明（計画に書かれたとおり）' },
      { key: 'number', heading: '番号', description: '区分の中での番号' },
      { key: 'text', heading: '文', description: '文（計画に書かれたとおり。番号の記号は除きます）' },
      { key: 'tryItem', heading: `${tryWord}の番号`, description: `対応する${tryWord}の番号` },
      { key: 'sourceLines', heading: '原資料の行', description: '原資料の文での行番号' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでの位置' },
    ],
    rows: [...rows('keep', addressOf.keep), ...rows('problem', addressOf.problem), ...rows('tryItem', addressOf.tryStatement)],
  });
}
