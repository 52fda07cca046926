import { CONTENT_FILES } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import type { Words } from '../model/settings.ts';
import type { Rule } from './rule.ts';

export const wordsAreGiven: Rule = {
  name: 'words-are-given',
  description: '計画にあるものの呼び名が plan.yaml にそろっている',
  excusable: false,
  check: (plan) => [...missingWords(plan), ...idleWords(plan)],
};

type OptionalWord = 'tryItem' | 'newInitiatives' | 'existingInitiatives';

function neededWords({ tryItems }: Plan): Record<OptionalWord, boolean> {
  return {
    tryItem: tryItems.length > 0,
    newInitiatives: tryItems.some((tryItem) => tryItem.newInitiatives),
    existingInitiatives: tryItems.some((tryItem) => tryItem.existingInitiatives),
  };
}

function missingWords(plan: Plan) {
  const needed = neededWords(plan);
  return (Object.keys(needed) as OptionalWord[])
    .filter((word) => needed[word] && plan.settings.words[word] === undefined)
    .map((word) => ({
      file: CONTENT_FILES.settings,
      path: ['words'],
      message: `try/ にファイルがあるのに、呼び名 ${word} がありません。`,
      advice: `words に ${word} を書き足してください。`,
    }));
}

/** A word for what the plan lacks: most often the folder was lost. */
function idleWords({ settings, tryItems }: Plan) {
  const word: keyof Words = 'tryItem';
  if (settings.words[word] === undefined || tryItems.length > 0) return [];
  return [
    {
      file: CONTENT_FILES.settings,
      path: ['words', word],
      message: `呼び名 ${word} があるのに、try/ にファイルがありません。`,
      advice: `try/ を戻すか、無い計画なら words の ${word} を消してください。`,
    },
  ];
}
