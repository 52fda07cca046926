import { departmentNameOn } from '../../../src/model/department.ts';
import type { Initiative } from '../../../src/model/initiative.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { isAlive, stateOf } from '../../../src/model/state-of.ts';

const LAST_DAY = '2028-03-31';

/** What the next term makes of the present one; the rest goes on under its name. */
const RENAMED: Record<string, string> = { 'cashless-payment': 'キャッシュレス納付の全面導入', 'data-use': 'データに基づく業務の高度化' };
const MERGED: Record<string, string[]> = {
  'consultation-channels': ['citizen-channels'],
  'information-delivery': ['citizen-channels'],
  'public-feedback': ['citizen-channels'],
  'personnel-system': ['career-design', 'evaluation-system'],
};
const ENDED = ['office-environment'];
const ADDED = [
  { id: 'citizen-channels', name: '市民とつながる窓口の一本化', group: 'digital', departments: ['digital-strategy'] },
  { id: 'career-design', name: '職員のキャリア形成の支援', group: 'people', departments: ['personnel'] },
  { id: 'evaluation-system', name: '人事評価の見直し', group: 'people', departments: ['personnel'] },
  { id: 'regional-sharing', name: '近隣市との業務の共同処理', group: 'sharing', departments: ['policy-management'] },
];

/** Which group of the next outline takes over from which of the present one. */
const GROUPS: Record<string, string> = {
  '1/management-cycle': 'cycle',
  '1/digital-work-reform': 'digital',
  '1/public-private-cocreation': 'cocreation',
  '2/organization-vitality': 'people',
  '2/internal-control': 'control',
  '2/work-life-balance': 'people',
  '2/organization-staffing': 'quota',
  '3/diverse-financing': 'finance',
  '3/facility-management': 'facilities',
};

const OUTLINE = [
  {
    id: '1',
    number: '1',
    name: '業務とデジタルの改革',
    continues: 'kouki/1',
    groups: [
      ['cycle', '行政経営の循環'],
      ['digital', '業務とデジタルの変革'],
      ['cocreation', '官民の共創'],
    ],
  },
  { id: '2', number: '2', name: '人材の改革', continues: 'kouki/2', groups: [['people', '人材の育成と働き方']] },
  {
    id: '3',
    number: '3',
    name: '組織の改革',
    continues: 'kouki/2',
    groups: [
      ['control', '内部統制'],
      ['quota', '組織と定員'],
    ],
  },
  {
    id: '4',
    number: '4',
    name: '財務の改革',
    continues: 'kouki/3',
    groups: [
      ['finance', '財源の確保'],
      ['facilities', '施設の管理'],
    ],
  },
  { id: '5', number: '5', name: '広域の連携', groups: [['sharing', '共同処理']] },
] as const;

/** What an editor would write anew for the term. */
const ABOUT = `---
title: このサイトについて
description: このサイトの成り立ちと、各ページの読み方を説明します。
---

このページの文は、サイトの編集者が書いた説明です。計画の文ではありません。

## このサイトは何か

行革推進プランの次期アクションプランの内容を、一つひとつの取組から調べられるように整理したものです。前期と後期のページも、そのまま載せています。

## どこに何があるか

- [総括](../retrospective/)：後期アクションプランをふりかえったこと
- [重点](../try/)：特に力を入れること
- [取組の一覧](../initiatives/)：取組ごとのページ
- [取組の引継ぎ表](../transitions/)：後期の取組が次期にどうなったか
- [効果額](../effects/)：改革の柱と年度ごとの金額
- [進捗報告](../progress/)：毎年度の評価
`;

const YEARS = [2028, 2029, 2030, 2031, 2032, 2033];

/** The text of a document, grown line by line; each line's number is what facts cite. */
class Text {
  readonly lines: string[] = [];
  add(line: string): number {
    this.lines.push(line, '');
    return this.lines.length - 1;
  }
}

/** The files of a third term, and every initiative with its entry there: the plan as of the last day of the second term. */
export function nextTerm(plan: Plan): [file: string, data: unknown][] {
  const text = new Text();
  text.add('# 次期行革推進プラン');
  const rows = rowsOf(plan);
  const files: [string, unknown][] = [
    ['terms/jiki/term.yaml', termFile()],
    ['terms/jiki/retrospective.yaml', retrospective(text)],
    ...tryFiles(text),
  ];
  for (const policy of OUTLINE) {
    const source = text.add(`## ${policy.number} ${policy.name}`);
    const groups = policy.groups.map(([id, name]) => {
      const own = rows.filter((row) => row.group === id);
      const groupSource = text.add(`### ${name}`);
      for (const row of own) row.source = text.add([row.previousName ?? '', row.label, row.name ?? '', row.departmentNames].join('\t'));
      return { id, name, source: groupSource, initiatives: own.map((row) => row.id) };
    });
    const { id, number, name } = policy;
    files.push([
      `terms/jiki/outline/${id}.yaml`,
      {
        number,
        name,
        ...('continues' in policy && { continues: policy.continues }),
        source,
        groups: groups.map(({ source: _, ...group }) => group),
      },
    ]);
  }
  files.push(['terms/jiki/effects/baseline.yaml', vintage(text)]);
  for (const row of rows) files.push([`initiatives/${row.id}.yaml`, initiativeFile(plan, row)]);
  files.push(['pages/about.mdx', ABOUT]);
  return [...files, ['source/jiki-plan.md', `${text.lines.join('\n')}\n`], ['documents.yaml', documentsWithNext(plan)]];
}

interface NextRow {
  id: string;
  group: string;
  change: 'continued' | 'added' | 'ended';
  label: string;
  previousName?: string | undefined;
  /** Where the name printed as the former one is not the one of the second term's document. */
  isPreviousOther: boolean;
  name?: string | undefined;
  departments: readonly string[];
  departmentNames: string;
  into: readonly string[];
  source: number;
}

function rowsOf(plan: Plan): NextRow[] {
  const names = (ids: readonly string[]) =>
    ids.map((id) => departmentNameOn(plan.departments.find((each) => each.id === id) ?? { id, name: id }, LAST_DAY)).join('・');
  const old = plan.initiatives.flatMap((initiative): NextRow[] => {
    const state = stateOf(plan, initiative, LAST_DAY);
    if (!isAlive(state)) return [];
    const { id } = initiative;
    const into = MERGED[id] ?? [];
    const isOver = into.length > 0 || ENDED.includes(id);
    return [
      {
        id,
        group: GROUPS[state.group ?? ''] ?? 'digital',
        change: isOver ? 'ended' : 'continued',
        label: isOver ? '廃止' : '継続',
        previousName: state.name,
        isPreviousOther: initiative.terms.kouki?.name !== state.name,
        name: isOver ? undefined : (RENAMED[id] ?? state.name),
        departments: state.departments,
        departmentNames: names(state.departments),
        into,
        source: 0,
      },
    ];
  });
  const added = ADDED.map(({ id, name, group, departments }): NextRow => {
    return {
      id,
      name,
      group,
      departments,
      change: 'added',
      label: '新規',
      isPreviousOther: false,
      departmentNames: names(departments),
      into: [],
      source: 0,
    };
  });
  return [...old, ...added];
}

function initiativeFile(plan: Plan, row: NextRow): unknown {
  const existing: Partial<Initiative> = plan.initiatives.find(({ id }) => id === row.id) ?? {};
  const { id: _, terms = {}, ...rest } = existing;
  const entry = {
    change: row.change,
    ...(row.name !== undefined && { name: row.name }),
    ...(row.isPreviousOther && row.previousName !== undefined && { previousName: row.previousName }),
    departments: row.departments,
    ...(row.into.length > 0 && { mergedInto: row.into.map((initiative) => ({ initiative, basis: 'printed', source: [row.source] })) }),
    source: row.source,
  };
  return plain({ terms: { ...terms, jiki: entry }, ...rest });
}

/** As YAML would give it back: what was transformed on reading, such as a measure, is written as an editor writes it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, each) => {
    if ((key === 'target' || key === 'actual') && typeof each === 'object' && each !== null)
      return each.bound ? `${each.value}${each.bound}` : each.value;
    return each;
  });
}

function termFile() {
  return {
    name: '次期アクションプラン',
    short: '次期',
    subtitle: '次期アクションプラン',
    description: '行革推進プラン次期アクションプランの取組と重点、効果額の見込み、毎年度の進捗報告をご覧いただけます。',
    years: { first: 2028, last: 2033 },
    planPeriod: { first: 2028, last: 2033 },
    document: 'jiki-plan',
    levels: ['改革の柱', '取組分野'],
    changes: [
      { id: 'continued', label: '継続', kind: 'continued' },
      { id: 'added', label: '新規', kind: 'new' },
      { id: 'ended', label: '廃止', kind: 'ended' },
    ],
    words: {
      previousName: '後期の取組名',
      currentName: '次期の取組名',
      transitions: '取組の引継ぎ表',
      tryItem: '重点',
      tryLead: '特に力を入れること',
      newInitiatives: '新しい取組',
      existingInitiatives: '引き継ぐ取組',
      grandTotal: '6年間の計',
    },
    effects: { unit: '百万円', roundingTolerance: 0 },
  };
}

function retrospective(text: Text) {
  const item = (line: string, rest = {}) => ({ text: line, ...rest, source: text.add(line) });
  const part = (id: string, label: string, kind: string, items: unknown[]) => ({ id, label, kind, items });
  return {
    title: '後期アクションプランの総括',
    shortTitle: '後期の総括',
    parts: [
      part('results', '成果', 'good', [item('書かない窓口を本庁舎と全ての支所に広げた'), item('男性職員の育児休業の取得率が7割を超えた')]),
      part('issues', '課題', 'bad', [item('効果額の算出方法が取組ごとに異なっていた')]),
      part('environment', '取り巻く状況', 'neutral', [item('職員の採用がさらに難しくなっている')]),
      part('directions', '次期の重点', 'next', [item('一人に一つの窓口をつくる', { tryItem: '1' }), item('人を育てる', { tryItem: '2' })]),
    ],
  };
}

function tryFiles(text: Text): [string, unknown][] {
  const entry = (initiative: string, name: string, departments: string[], names: string) => ({
    initiative,
    name,
    departments,
    source: text.add(`- ${name} [${names}]`),
  });
  const list = (heading: string, entries: () => unknown[]) => ({ heading, source: text.add(heading), entries: entries() });
  const first = {
    title: '一人に一つの窓口をつくる',
    source: text.add('## 一人に一つの窓口をつくる'),
    newInitiatives: list('新しい取組', () => [
      entry('citizen-channels', '市民とつながる窓口の一本化', ['digital-strategy'], 'デジタル戦略課'),
    ]),
    existingInitiatives: list('引き継ぐ取組', () => [
      entry('counter-reform', '書かない窓口への移行', ['administrative-management'], '行政マネジメント課'),
    ]),
  };
  const second = {
    title: '人を育てる',
    source: text.add('## 人を育てる'),
    newInitiatives: list('新しい取組', () => [entry('career-design', '職員のキャリア形成の支援', ['personnel'], '人事課')]),
  };
  return [
    ['terms/jiki/try/1.yaml', first],
    ['terms/jiki/try/2.yaml', second],
  ];
}

/** What the parts of one policy bring in tenths of a million yen by year, of which the policy's own row is the sum. */
type Part = { subject: Record<string, string>; label: string; tenths: readonly number[] };

/** In millions of yen, with one decimal place: by policy, below one of them by group, below another by initiative, and by kind. */
function vintage(text: Text) {
  const title = '次期アクションプランの効果額の見込み';
  const source = text.add(title);
  const policies = OUTLINE.map(({ id, number, name }, at): Part => {
    const tenths = YEARS.map((_, year) => (at + 1) * 125 + year * 75 * (at === 1 ? -1 : 1));
    return { subject: { policy: id }, label: `${number} ${name}`, tenths };
  });
  const tenthsOf = (policy: string) => policies.find(({ subject }) => subject.policy === policy)?.tenths ?? [];
  const totals = YEARS.map((_, year) => sum(policies.map(({ tenths }) => tenths[year] ?? 0)));
  const [finance, facilities] = divided(tenthsOf('4'));
  const [income, spending] = divided(totals);
  const [ofFinance, forFinance] = divided(finance);
  const rows: Part[] = [
    ...policies,
    { subject: { group: '4/finance' }, label: '財源の確保', tenths: finance },
    { subject: { group: '4/finance', kind: '歳入' }, label: '財源の確保 歳入', tenths: ofFinance },
    { subject: { group: '4/finance', kind: '歳出' }, label: '財源の確保 歳出', tenths: forFinance },
    { subject: { group: '4/facilities' }, label: '施設の管理', tenths: facilities },
    { subject: { initiative: 'regional-sharing' }, label: '近隣市との業務の共同処理', tenths: tenthsOf('5') },
    { subject: { kind: '歳入' }, label: '歳入', tenths: income },
    { subject: { kind: '歳出' }, label: '歳出', tenths: spending },
  ];
  const line = (label: string, tenths: readonly number[]) =>
    text.add([label, ...[...tenths, sum(tenths)].map((each) => (each / 10).toFixed(1))].join('\t'));
  const row = (tenths: readonly number[]) => ({
    amounts: Object.fromEntries(YEARS.map((year, at) => [year, (tenths[at] ?? 0) / 10])),
    total: sum(tenths) / 10,
  });
  return {
    order: 1,
    name: '次期策定時点',
    title,
    date: '2028-02-01',
    source,
    years: Object.fromEntries(YEARS.map((year) => [year, 'forecast'])),
    rows: rows.map(({ subject, label, tenths }) => ({ ...subject, ...row(tenths), source: line(label, tenths) })),
    total: { ...row(totals), source: line('合計', totals) },
  };
}

/** Two parts of unequal size. */
function divided(tenths: readonly number[]): [number[], number[]] {
  const first = tenths.map((each) => Math.round(each * 0.6));
  return [first, tenths.map((each, at) => each - (first[at] ?? 0))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function documentsWithNext(plan: Plan): unknown {
  const heads = plan.documents.map(({ lines: _, ...head }) => head);
  return [...heads, { id: 'jiki-plan', title: '次期行革推進プラン', date: '2028-03-01' }];
}
