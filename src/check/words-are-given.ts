import { fileOf } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { TermRule } from './rule.ts';

export const wordsAreGiven: TermRule = {
  scope: 'term',
  name: 'words-are-given',
  description: '計画にあるものの呼び名が plan.yaml にそろっている',
  excusable: false,
  check: (plan) => [...missingWords(plan), ...idleWords(plan)],
};

type OptionalWord = 'tryItem' | 'newInitiatives' | 'existingInitiatives';

function neededWords({ tryItems }: TermPlan): Record<OptionalWord, boolean> {
  return {
    tryItem: tryItems.length > 0,
    newInitiatives: tryItems.some((tryItem) => tryItem.newInitiatives),
    existingInitiatives: tryItems.some((tryItem) => tryItem.existingInitiatives),
  };
}

function missingWords(plan: TermPlan) {
  const needed = neededWords(plan);
  return (Object.keys(needed) as OptionalWord[])
    .filter((word) => needed[word] && plan.term.words[word] === undefined)
    .map((word) => ({
      file: fileOf('settings'),
      path: ['words'],
      message: `try/ にファイルがあるのに、呼び名 ${word} がありません。`,
      advice: `words に ${word} を書き足してください。`,
    }));
}

/** A word for what no term has: most often the folder was lost. */
function idleWords({ plan, term }: TermPlan) {
  if (term.order > 0 || plan.settings.words.tryItem === undefined || plan.terms.some(({ tryItems }) => tryItems.length > 0)) return [];
  return [
    {
      file: fileOf('settings'),
      path: ['words', 'tryItem'],
      message: '呼び名 tryItem があるのに、どの期の try/ にもファイルがありません。',
      advice: 'try/ を戻すか、無い計画なら words の tryItem を消してください。',
    },
  ];
}
