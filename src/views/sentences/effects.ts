import { formatDate } from '../../format.ts';
import type { Term } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';

/** What the page of the amounts shows, before the sentence on what they come to. */
export function effectsDescription({ words }: Term, sort: string, lead: string): string {
  return `${words.effectAmountShort}の${words.total}、年度ごと・${sort}ごとの額、時点による差を、図と表で示します。${lead}`;
}

/** How difference and share are computed between what was expected and what came. */
export function achievementNote({ actual }: Words, expected: string): string {
  return `差は${actual}から${expected}を引いた額、割合は${actual}を${expected}で割ったものです。`;
}

/** How many sums and differences agree; `tolerance` is in `unit`, 0 where nothing is rounded. */
export function checksLead(total: number, wrong: number, tolerance: number, unit: string): string {
  const rounding = tolerance > 0 ? `端数処理のため、${tolerance}${unit}までの差は合っているものとします。` : '';
  const outcome = wrong === 0 ? `${total}か所すべてが合っています。` : `${total}か所のうち${wrong}か所が合いません。`;
  return `表の合計と差を、明細から計算し直しました。${rounding}${outcome}`;
}

/** How many of one kind agree: 横の合計（各年度の額の和）：8か所のうち8か所が一致. */
export function checksCount(kind: string, total: number, agreeing: number): string {
  return `${kind}：${total}か所のうち${agreeing}か所が一致`;
}

/** Where a printed amount does not agree: 計画策定時点「I 業務…」の令和4年度. */
export function placeOfCheck(vintage: string, row: string, column: string): string {
  return `${vintage}「${row}」の${column}`;
}

/** As of when a table speaks: 令和7年9月26日の時点, or that nothing says so. */
export function vintageDate(date: string | undefined): string {
  return date === undefined ? '時点の日付は記載がありません' : `${formatDate(date)}の時点`;
}
