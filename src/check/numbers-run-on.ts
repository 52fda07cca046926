import { fileOfTerm, folderOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { Finding, TermRule } from './rule.ts';

/** A number left out is a file that was lost. */
export const numbersRunOn: TermRule = {
  scope: 'term',
  name: 'numbers-run-on',
  description: '番号の付いたファイルが 1 から続いている',
  excusable: false,
  check: (plan) => [
    ...(plan.term.outlineOf === undefined ? gapsIn(plan, 'outline', plan.outline) : []),
    ...gapsIn(plan, 'tryItems', plan.tryItems),
  ],
};

function gapsIn(plan: TermPlan, noun: 'outline' | 'tryItems', entries: readonly { id: string }[]): Finding[] {
  const numbers = entries.map((entry) => Number(entry.id));
  const last = Math.max(0, ...numbers);
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => !numbers.includes(number))
    .map((number) => ({
      file: fileOfTerm(plan.term.id, noun, `${number}`),
      path: [],
      message: `${folderOfTerm(plan.term.id, noun)}/ に ${number}.yaml がありません（${last}.yaml まであります）。`,
      advice: 'ファイルを戻すか、番号を詰めてください。',
    }));
}
