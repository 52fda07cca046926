import type { Words } from '../../model/words.ts';

/** What the glossary holds, and whose words it is in. */
export function glossaryDescription(plan: string, count: number): string {
  return `${plan}に出てくる用語${count}語の説明です。原資料にはない、編集者による注です。`;
}

/** How many terms there are. */
export function glossaryLead(count: number): string {
  return `この計画に出てくる${count}語です。`;
}

/** Over the initiatives in whose names a term occurs. */
export function namedInHeading({ initiative }: Words, count: number): string {
  return `この語が名称にある${initiative}（${count}件）`;
}
