import { addressOf } from '../../address.ts';
import type { InitiativeEvent } from '../../model/event.ts';
import { nowOf } from '../../model/plan.ts';
import { stateOf } from '../../model/state-of.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

const KINDS: Record<InitiativeEvent['kind'], string> = {
  began: '開始',
  completed: '完了',
  ended: '終了',
  suspended: '休止',
  resumed: '再開',
  merged: '統合',
  renamed: '改称',
  moved: '担当の変更',
};

/** What happened to initiatives after the documents were published, a row an event, by day. */
export function eventsTable({ plan, term }: TermPlan, absolute: (address: string) => string): Table {
  const { words } = term;
  const rows = plan.initiatives.flatMap((initiative) =>
    (initiative.events ?? []).map(
      (event): Row => ({
        date: event.date,
        initiative: initiative.id,
        name: stateOf(plan, initiative, nowOf(plan)).name,
        kind: event.kind,
        kindLabel: KINDS[event.kind],
        newName: event.kind === 'renamed' || event.kind === 'began' ? event.name : null,
        departments: event.kind === 'moved' || event.kind === 'began' ? event.departments : [],
        into: event.kind === 'merged' ? event.into : [],
        basis: event.basis === 'printed' ? '原資料' : `${words.departmentShort}に確認`,
        note: event.note ?? null,
        document: event.source?.document ?? null,
        page: event.source?.page ?? null,
        address: absolute(addressOf.initiative(initiative.id)),
      }),
    ),
  );
  return withoutEmptyColumns({
    id: 'events',
    title: '出来事',
    description: `計画の後に${words.initiative}に起きたことです。1行が1つの出来事で、日付の順に並びます。`,
    columns: [
      { key: 'date', heading: '日付', description: '西暦-月-日' },
      { key: 'initiative', heading: `${words.initiative}のID`, description: `${words.initiative}一覧のID` },
      { key: 'name', heading: words.initiative, description: '今の名称。終わったものは最後の名称' },
      {
        key: 'kind',
        heading: '種類（記号）',
        description: Object.entries(KINDS)
          .map(([id, label]) => `${id} は${label}`)
          .join('、'),
      },
      { key: 'kindLabel', heading: '種類', description: Object.values(KINDS).join('・') },
      { key: 'newName', heading: '新しい名称', description: '開始と改称のとき' },
      { key: 'departments', heading: `${words.department}のID`, description: '開始と担当の変更のとき。複数あるときは「;」で区切ります' },
      { key: 'into', heading: `${words.mergeTarget}のID`, description: '統合のとき。複数あるときは「;」で区切ります' },
      { key: 'basis', heading: '根拠', description: `${plan.documents.length > 0 ? '原資料か、' : ''}${words.departmentShort}に確認` },
      { key: 'note', heading: '根拠の補足', description: '誰にどう確かめたか' },
      { key: 'document', heading: '原資料のID', description: '原資料の一覧のID' },
      { key: 'page', heading: '原資料のページ', description: '原資料のページ' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
    ],
    rows: rows.sort((a, b) => (String(a.date) < String(b.date) ? -1 : String(a.date) > String(b.date) ? 1 : 0)),
  });
}
