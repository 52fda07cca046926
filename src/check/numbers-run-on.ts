import { CONTENT_FOLDERS } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, Rule } from './rule.ts';

/** A number left out is a file that was lost. */
export const numbersRunOn: Rule = {
  name: 'numbers-run-on',
  description: '番号の付いたファイルが 1 から続いている',
  excusable: false,
  check: (plan) => [...gapsIn(plan, 'policies'), ...gapsIn(plan, 'tryItems')],
};

function gapsIn(plan: Plan, noun: 'policies' | 'tryItems'): Finding[] {
  const numbers = plan[noun].map((entry) => Number(entry.id));
  const last = Math.max(0, ...numbers);
  const folder = CONTENT_FOLDERS[noun];
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => !numbers.includes(number))
    .map((number) => ({
      file: `${folder}/${number}.yaml`,
      path: [],
      message: `${folder}/ に ${number}.yaml がありません（${last}.yaml まであります）。`,
      advice: 'ファイルを戻すか、番号を詰めてください。',
    }));
}
