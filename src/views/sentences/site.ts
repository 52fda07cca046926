import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';
import type { LinkedSentence, PageLink } from '../site/site-navigation.ts';
import { printWord } from './document.ts';

/** What the page of files offers; amounts only where the plan has some. */
export function dataDescription(plan: string, { initiative, effectAmount }: Words, hasAmounts: boolean): string {
  return `${plan}の${initiative}一覧${hasAmounts ? `や${effectAmount}` : ''}などを、CSV・Excel・JSONのファイルで取得できます。`;
}

/** How the files are written; of amounts only where the plan has some, of yen only where some are counted in them. */
export function fileRules(hasAmounts: boolean, hasYen: boolean): string[] {
  const unit = hasYen ? '千円（列の見出しに円とあるものは円）' : '千円';
  const amounts = `金額の単位は${unit}で、桁区切りのない整数です。負の数は「△」ではなく「-」で書きます。まだ決まっていない額は、0ではなく空欄です。`;
  return [
    'CSVの文字コードはUTF-8（BOM付き）です。Excelでそのまま開けます。',
    ...(hasAmounts ? [amounts] : []),
    '1つの欄に複数の値があるときは「;」で区切ります。',
    "「=」「+」「-」「@」で始まる文には、表計算ソフトが式として実行しないように、CSVでは「'」を前に付けます。数値には付けません。",
  ];
}

/** What the search page is for. */
export function searchDescription(plan: string, { initiative }: Words): string {
  return `${plan}の${initiative}・担当・用語などをことばで探します。`;
}

/** What one may type there. */
export function searchHint({ initiative, departmentShort }: Words): string {
  return `${initiative}の名前の一部、${departmentShort}、用語、計画の文のどれでも探せます。`;
}

/** Where all initiatives are for who cannot search. */
export function allInitiatives({ initiative }: Words): LinkedSentence {
  const link = { label: `${initiative}の一覧`, address: addressOf.initiatives };
  return { before: `すべての${initiative}は`, link, after: 'にあります。' };
}

/** What the log holds. */
export function updatesDescription(plan: string): string {
  return `${plan}のサイトで、いつ、何が変わったかの記録です。訂正（正誤）も載せています。`;
}

/** What the page of checks holds. */
export function notesDescription({ settings, documents }: Pick<Plan, 'settings' | 'documents'>): string {
  return `${settings.title}の合計・差引きの検算と、${printWord({ documents })}の中で食い違っている所、このサイトでの示し方です。`;
}

/** What the page of a document's text holds. Needs a document. */
export function documentDescription(title: string): string {
  return `${title}の文を、行番号を付けて原文のまま載せています。`;
}

/** Where the lines of a document's text lead. */
export function lineLinksNote({ initiative }: Words): string {
  return `行番号からこのサイトの該当する${initiative}へ移れます。`;
}

/** What the page of the whole plan is for. */
export function printDescription(plan: string): string {
  return `${plan}の全体を1ページにまとめています。印刷や、会議の資料に使えます。`;
}

/** What a short address does that leads to the present term's page. */
export function forwardDescription(title: string): string {
  return `${title}のページを開きます。`;
}

/** Where the content of an address went; without a target, that it is gone, and why. */
export function movedTitle(target: string | undefined): string {
  return target === undefined ? 'このページは掲載を終えました' : `「${target}」に移りました`;
}

/** The same for search engines and shared links. */
export function movedDescription(target: string | undefined, reason = ''): string {
  return target === undefined ? `このアドレスのページは掲載を終えました。${reason}` : `このアドレスのページは「${target}」に移りました。`;
}

/** For who is not taken there by itself. */
export function forwardSentence(target: PageLink): LinkedSentence {
  return { before: '「', link: target, after: '」のページを開きます。自動で開かないときは、リンクからお進みください。' };
}

/** The same at an address whose content is elsewhere now. */
export function movedSentence(target: PageLink): LinkedSentence {
  return { before: 'このページは「', link: target, after: '」に移りました。自動で開かないときは、リンクからお進みください。' };
}
