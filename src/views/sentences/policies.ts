import type { Term } from '../../model/plan.ts';

/** What the page of a top group holds: 基本方針「業務マネジメント改革」の戦略区分3と、取組の一覧です。 */
export function policyDescription({ levels, words }: Term, name: string, sections: number): string {
  const [word, below = '区分'] = levels;
  const parts = sections > 0 ? `${below}${sections}と、` : '';
  return `${word}「${name}」の${parts}${words.initiative}の一覧です。`;
}
