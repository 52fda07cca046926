import type { Initiative } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import type { PlanRule } from './rule.ts';

export const initiativesAreNamed: PlanRule = {
  scope: 'plan',
  name: 'initiatives-are-named',
  description: 'どの取組にも、いずれかの期か「始まった」出来事に名称がある',
  excusable: false,
  check: ({ initiatives, settings }) =>
    initiatives
      .filter((initiative) => !isNamed(initiative))
      .map(({ id }) => ({
        file: fileOf('initiatives', id),
        path: ['terms'],
        message: `この${settings.words.initiative}には、どの期にも名称がありません。`,
        advice: 'terms のどれかの期に name を書いてください。どの期にもないものなら、このファイルを消してください。',
      })),
};

function isNamed({ terms, events = [] }: Initiative): boolean {
  const isPrinted = Object.values(terms).some(({ name, previousName }) => name !== undefined || previousName !== undefined);
  return isPrinted || events.some(({ kind }) => kind === 'began');
}
