/** An address of the explorer on this plan and what a reader must see there; every browser engine shows the same. */
export interface ExpectedView {
  query: string;
  /** What the line of the count says. */
  count: string;
  /** Headings of the groups, in order; the counts beside them left out. */
  groups?: readonly string[];
  /** Names of the first rows, in order. */
  first?: readonly string[];
  /** Rows in all. */
  rows: number;
}

export const VIEWS: readonly ExpectedView[] = [
  { query: '', count: '全65件', rows: 65, first: ['KPI評価に基づく事業改善の促進', '総合計画審議会による事業チェック'] },
  { query: '?change=added', count: '12件（全65件）', rows: 12, first: ['BPRの推進', '業務の集約処理'] },
  { query: '?change=added&change=ended', count: '24件（全65件）', rows: 24 },
  { query: '?change=ended&level1=3', count: '3件（全65件）', rows: 3, first: ['ふるさと納税型クラウドファンディングの導入'] },
  {
    query: '?department=fire-general-affairs&sort=name',
    count: '3件（全65件）',
    rows: 3,
    first: ['女性活躍・採用増加のための作業部会の創設', '消防局ジョブローテーションの導入', '日勤救急隊の導入'],
  },
  { query: '?try=1&list=new', count: '4件（全65件）', rows: 4 },
  {
    query: '?group=try&try=5',
    count: '14件（全65件）',
    rows: 14,
    groups: ['⑤ デジタルの活用による一層の効率化の取組'],
    first: ['市役所に行かなくてもできる手続きの拡大'],
  },
  { query: '?group=department&department=dx-promotion&q=%E7%AA%93%E5%8F%A3', count: '1件（全65件）', rows: 1, groups: ['DX推進課'] },
  { query: '?try=8', count: '全65件', rows: 65 },
  { query: '?list=absorbed', count: '4件（全65件）', rows: 4 },
  { query: '?q=%EF%BC%A2%EF%BC%B0%EF%BC%B2', count: '3件（全65件）', rows: 3 },
  { query: '?q=%E3%81%A7%E3%81%98%E3%81%9F%E3%82%8B', count: '1件（全65件）', rows: 1, first: ['デジタルデバイス対応'] },
  { query: '?q=%E7%AA%93%E5%8F%A3+-%E6%9B%B8%E3%81%8B%E3%81%AA%E3%81%84', count: '1件（全65件）', rows: 1, first: ['窓口業務改革の推進'] },
  { query: '?q=%E3%83%A1%E3%83%B3%E3%82%BF%E3%83%BC', count: '1件（全65件）', rows: 1, first: ['若手職員のフォローアップ制度の導入'] },
  { query: '?group=change&change=added', count: '12件（全65件）', rows: 12, groups: ['新規'] },
  {
    query: '?group=department&q=%E7%AA%93%E5%8F%A3',
    count: '2件（全65件）',
    rows: 2,
    groups: ['行政マネジメント課', 'DX推進課'],
  },
  {
    query: '?group=try&department=finance&department=contracts',
    count: '4件（全65件）',
    rows: 4,
    groups: ['① 財政の健全化に資する取組の強化', 'どのTryにもない'],
  },
  { query: '?group=none&sort=department&change=ended', count: '12件（全65件）', rows: 12, groups: [] },
  { query: '?view=table&level1=2', count: '24件（全65件）', rows: 24 },
  { query: '?q=zzz', count: '0件（全65件）', rows: 0 },
];
