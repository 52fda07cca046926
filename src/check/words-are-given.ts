import { fileOf, folderOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { TermRule } from './rule.ts';

export const wordsAreGiven: TermRule = {
  scope: 'term',
  name: 'words-are-given',
  description: '計画にあるものの呼び名が plan.yaml にそろっている',
  excusable: false,
  check: (plan) => [...missingWords(plan), ...idleWords(plan)],
};

/** What each word is for, as messages put it. */
const OPTIONAL_WORDS = {
  tryItem: 'try/ の1つ1つの呼び名',
  newInitiatives: '新しく始めるものの一覧の呼び名',
  existingInitiatives: '前からあるものの一覧の呼び名',
};

type OptionalWord = keyof typeof OPTIONAL_WORDS;

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
      message: `${folderOfTerm(plan.term.id, 'tryItems')}/ にファイルがあるのに、${OPTIONAL_WORDS[word]}（${word}）がありません。`,
      advice: `${fileOf('settings')} の words に ${word} を書き足してください。`,
    }));
}

/** A word for what no term has: most often the folder was lost. */
function idleWords({ plan, term }: TermPlan) {
  if (term.order > 0 || plan.settings.words.tryItem === undefined || plan.terms.some(({ tryItems }) => tryItems.length > 0)) return [];
  return [
    {
      file: fileOf('settings'),
      path: ['words', 'tryItem'],
      message: `${OPTIONAL_WORDS.tryItem}（tryItem）があるのに、どの期の try/ にもファイルがありません。`,
      advice: `${folderOfTerm(term.id, 'tryItems')}/ のような期の try/ を戻すか、無い計画なら words の tryItem を消してください。`,
    },
  ];
}
