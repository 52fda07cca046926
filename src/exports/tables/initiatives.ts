import { flatten, groupTitle } from '../../model/group.ts';
import { mergesOf } from '../../model/initiative.ts';
import type { Standing, TryMention } from '../../model/plan-index.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import type { Words } from '../../model/words.ts';
import { factsOf } from '../../views/initiatives/initiative-facts.ts';
import { shownAgainIn } from '../../views/initiatives/shown-again.ts';
import { latestGradeOf } from '../../views/progress/graded-lists.ts';
import { latestGrading, NOT_GRADED, NOT_REPORTED } from '../../views/progress/grades.ts';
import { periodLabel } from '../../views/progress/progress.ts';
import { SINCE_THE_DOCUMENT } from '../../views/sentences/now.ts';
import { coverage } from '../../views/sentences/terms.ts';
import type { Column, Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every initiative of both terms, a row each, in plan order. `absolute` turns an address of this site into a link that works elsewhere. */
export function initiativesTable(plan: TermPlan, absolute: (address: string) => string): Table {
  const { words } = plan.term;
  return withoutEmptyColumns({
    id: 'initiatives',
    title: `${words.initiative}一覧`,
    description: `${coverage(plan)}です。1行が1つの${words.initiative}で、${plan.previous ? words.transitions : '計画'}の順に並びます。${plan.begun.length > 0 ? `${SINCE_THE_DOCUMENT}は最後です。` : ''}`,
    columns: columnsOf(plan),
    rows: [
      ...plan.initiatives.map((initiative, at) => rowOf(plan, initiative, at + 1, absolute)),
      ...plan.begun.map((initiative) => rowOf(plan, initiative, null, absolute)),
    ],
  });
}

function columnsOf(plan: TermPlan): Column[] {
  const { words, changes } = plan.term;
  const { term, previous } = plan;
  return [
    {
      key: 'order',
      heading: '順番',
      description: `${previous ? words.transitions : '計画'}での順番${plan.begun.length > 0 ? `。${SINCE_THE_DOCUMENT}は空欄` : ''}`,
    },
    { key: 'id', heading: 'ID', description: `${words.initiative}を見分ける名前。名称が変わっても同じで、アドレスにも使います` },
    { key: 'number', heading: '番号', description: `${words.initiative}の番号（計画に書かれたとおり）` },
    ...levelColumns(plan),
    { key: 'again', heading: '再掲', description: '計画がもう一度載せている所。複数あるときは「;」で区切ります' },
    {
      key: 'previousName',
      heading: words.previousName,
      description: `${previous?.name}での名称。${term.short}だけにあるものは空欄`,
    },
    { key: 'changeLabel', heading: words.change, description: `${words.change}の表記（計画に書かれたとおり）` },
    { key: 'change', heading: `${words.change}（${changes.length}区分）`, description: changes.map(({ label }) => label).join('・') },
    {
      key: 'name',
      heading: previous ? words.currentName : `${words.initiative}の名称`,
      description: previous ? `${term.name}での名称。${previous.short}だけにあるものは空欄` : '計画での名称',
    },
    { key: 'departments', heading: words.department, description: `${words.department}。複数あるときは「;」で区切ります` },
    {
      key: 'latestGrade',
      heading: `最新の${words.grade}`,
      description: `最新の${words.report}での${words.grade}（計画に書かれたとおり）。報告があって${words.grade}がなければ「${NOT_GRADED}」、報告がなければ「${NOT_REPORTED}」、${words.report}に載っていなければ空欄`,
    },
    { key: 'latestGradePeriod', heading: `最新の${words.grade}の期間`, description: `${words.report}の期間` },
    ...tryColumns(words),
    {
      key: 'mergedInto',
      heading: words.mergeTarget,
      description: `${words.mergeTarget}の名称。計画に書かれていないときは「${NOT_STATED}」`,
    },
    { key: 'mergedIntoId', heading: `${words.mergeTarget}のID`, description: `${words.mergeTarget}のID` },
    {
      key: 'mergeBasis',
      heading: `${words.mergeTarget}の根拠`,
      description: `「計画の記載」は計画に書かれているもの、「${words.departmentShort}に確認」は計画になく${words.departmentShort}に確かめたもの`,
    },
    { key: 'began', heading: '始まった日', description: `${SINCE_THE_DOCUMENT}の、その日（西暦-月-日）` },
    { key: 'now', heading: '計画の後の変化', description: '今の状況や名称が、計画に書かれたものと違うとき' },
    { key: 'previously', heading: `前の計画での${words.initiative}のID`, description: '前の計画のサイトでのID' },
    { key: 'sourceLines', heading: '原資料の行', description: '原資料の文での行番号' },
    { key: 'address', heading: 'アドレス', description: 'このサイトでのページ' },
  ];
}

/** A column a level of the outline; the number of the top stands in a column of its own. */
function levelColumns({ outline, term: { levels } }: TermPlan): Column[] {
  const deepest = Math.max(0, ...flatten(outline).map(({ level }) => level));
  return levels.slice(0, deepest + 1).flatMap((word, level): Column[] =>
    level === 0
      ? [
          { key: 'level1Number', heading: `${word}の番号`, description: `${word}の番号` },
          { key: 'level1', heading: word, description: `${word}の名称` },
        ]
      : [{ key: `level${level + 1}`, heading: word, description: `${word}の番号と名称` }],
  );
}

function levelCells([top, ...below]: Standing): Row {
  // In one cell: a spreadsheet that opens a CSV file takes a lone (1) for the number -1.
  const cells = below.map((group) => [`level${group.level + 1}`, groupTitle(group)]);
  return { level1Number: top?.number || null, level1: top?.name ?? null, ...Object.fromEntries(cells) };
}

const NOT_STATED = '記載なし';

function tryColumns({ tryItem = '', newInitiatives = '', existingInitiatives = '', initiative }: Words): Column[] {
  return [
    { key: 'newIn', heading: `${tryItem}（${newInitiatives}）`, description: `「${newInitiatives}」に載る${tryItem}の番号` },
    { key: 'existingIn', heading: `${tryItem}（${existingInitiatives}）`, description: `「${existingInitiatives}」に載る${tryItem}の番号` },
    {
      key: 'absorbedIn',
      heading: `${tryItem}（集約されるもの）`,
      description: `ほかの${initiative}にまとめられるものとして載る${tryItem}の番号`,
    },
  ];
}

function rowOf(plan: TermPlan, initiative: TermInitiative, order: number | null, absolute: (address: string) => string): Row {
  const { id, number, began, note, address, nameNow, previousName, change, badge, departments, standing } = factsOf(plan, initiative);
  const mentioned = indexOf(plan).mentions.get(id) ?? [];
  return {
    order,
    id,
    number: number ?? null,
    ...levelCells(standing),
    again: shownAgainIn(plan, id).map(({ label }) => label),
    previousName: previousName ?? null,
    changeLabel: badge?.label ?? null,
    change: change?.label ?? null,
    name: nameNow ?? null,
    departments: departments.map(({ label }) => label),
    ...gradeCells(plan, id),
    newIn: tryNumbers(mentioned, 'new'),
    existingIn: tryNumbers(mentioned, 'existing'),
    absorbedIn: tryNumbers(mentioned, 'absorbed'),
    ...mergeCells(plan, initiative),
    began: began?.date ?? null,
    now: note || null,
    previously: initiative.identity.previously ?? [],
    sourceLines: initiative.source ?? [],
    address: absolute(address),
  };
}

function gradeCells({ plan }: TermPlan, id: string): Row {
  const report = latestGrading(plan);
  const grade = latestGradeOf(plan, id)?.grade;
  return report && grade ? { latestGrade: grade.label, latestGradePeriod: periodLabel(report) } : {};
}

function mergeCells(plan: TermPlan, initiative: TermInitiative): Row {
  if (initiative.mergedInto === 'not-stated') return { mergedInto: [NOT_STATED], mergedIntoId: [], mergeBasis: [] };
  const merges = mergesOf(initiative);
  const { initiatives } = indexOf(plan);
  return {
    mergedInto: merges.map((merge) => {
      const target = initiatives.get(merge.initiative);
      return target ? factsOf(plan, target).name : merge.initiative;
    }),
    mergedIntoId: merges.map((merge) => merge.initiative),
    mergeBasis: merges.map(({ basis }) => (basis === 'printed' ? '計画の記載' : `${plan.term.words.departmentShort}に確認`)),
  };
}

function tryNumbers(mentions: readonly TryMention[], list: TryMention['list']): number[] {
  return [...new Set(mentions.filter((mention) => mention.list === list).map(({ tryItem }) => Number(tryItem.id)))];
}
