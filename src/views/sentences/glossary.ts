import type { Plan } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';
import { printWord } from './document.ts';

/** What the glossary holds, and whose words it is in. */
export function glossaryDescription({ settings, documents }: Pick<Plan, 'settings' | 'documents'>, count: number): string {
  return `${settings.title}に出てくる用語${count}語の説明です。${printWord({ documents })}にはない、編集者による注です。`;
}

/** How many terms there are. */
export function glossaryLead(count: number): string {
  return `この計画に出てくる${count}語です。`;
}

/** Over the initiatives in whose names a term occurs. */
export function namedInHeading({ initiative }: Words, count: number): string {
  return `この語が名称にある${initiative}（${count}件）`;
}
