import { addressOf } from '../../address.ts';
import type { TryMention } from '../../model/plan-index.ts';
import { indexOf, mentionsIn } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { TryItem } from '../../model/try-item.ts';
import { departmentLinks } from '../../views/departments/department-links.ts';
import { factsOf } from '../../views/initiatives/initiative-facts.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** What each Try lists, in printed order and wording, then what it says in sentences. */
export function tryEntriesTable(plan: TermPlan, absolute: (address: string) => string): Table {
  const { initiative, tryItem = '', departmentShort } = plan.term.words;
  return withoutEmptyColumns({
    id: 'try-entries',
    title: `${tryItem}の${initiative}`,
    description: `${tryItem}に載っている${initiative}を、載っている順に、そこでの表記で並べたものです。一覧のない文も1行にしてあります。`,
    columns: [
      { key: 'tryNumber', heading: `${tryItem}の番号`, description: `${tryItem}の番号` },
      { key: 'tryTitle', heading: tryItem, description: `${tryItem}の見出し` },
      { key: 'list', heading: '一覧', description: '一覧の見出し（計画に書かれたとおり）' },
      { key: 'group', heading: 'まとまり', description: '一覧の中のまとまりの見出し（計画に書かれたとおり）' },
      { key: 'name', heading: '一覧での名称', description: `その一覧での表記。${plan.term.words.transitions}と違うことがあります` },
      {
        key: 'departments',
        heading: `一覧での${departmentShort}`,
        description: `その一覧に書かれた${departmentShort}。複数あるときは「;」で区切ります`,
      },
      { key: 'status', heading: '添え書き', description: '名称の後に付いた語' },
      { key: 'notes', heading: '注記', description: '※ などで始まる注記（記号も含めて計画に書かれたとおり）' },
      { key: 'text', heading: '文', description: '一覧の後の文と、一覧がなく文で書かれたもの' },
      { key: 'initiativeId', heading: `${initiative}のID`, description: `${initiative}一覧のID` },
      { key: 'initiativeName', heading: `${initiative}の名称`, description: `${plan.term.words.transitions}での名称` },
      { key: 'sourceLines', heading: '原資料の行', description: '原資料の文での行番号' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
    ],
    rows: plan.tryItems.flatMap((tryItem) => rowsOf(plan, tryItem, absolute(addressOf.tryItem(plan.term.id, tryItem.id)))),
  });
}

function rowsOf(plan: TermPlan, tryItem: TryItem, address: string): Row[] {
  const first = { tryNumber: Number(tryItem.id), tryTitle: tryItem.title, address };
  const texts = [...(tryItem.remarks ?? []), ...(tryItem.paragraph ? [tryItem.paragraph] : [])];
  return [
    ...mentionsIn(tryItem).map((mention) => ({ ...first, ...entryCells(plan, mention) })),
    ...texts.map(({ text, source }) => ({ ...first, text, sourceLines: source ?? [] })),
  ];
}

function entryCells(plan: TermPlan, { heading, groupLabel, entry }: TryMention): Row {
  const initiative = indexOf(plan).initiatives.get(entry.initiative);
  return {
    list: heading,
    group: groupLabel ?? null,
    name: entry.name,
    departments: departmentLinks(plan, entry.departments).map(({ label }) => label),
    status: entry.status ?? null,
    notes: entry.notes ?? [],
    initiativeId: entry.initiative,
    initiativeName: initiative ? factsOf(plan, initiative).name : null,
    sourceLines: entry.source ?? [],
  };
}
