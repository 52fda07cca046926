import { CONTENT_FILES, fileOf } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, Rule } from './rule.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const retrospectiveMatchesTryItems: Rule = {
  name: 'retrospective-matches-try-items',
  description: '総括の tryItem の文が try/ の見出しと同じで、どの try/ も1回ずつ挙げられている',
  excusable: true,
  check: (plan) => [...findDifferent(plan), ...findRepeated(plan), ...findUnnamed(plan)],
};

function statementsOf({ retrospective }: Plan) {
  return retrospective?.tryItem?.items ?? [];
}

function findDifferent(plan: Plan): Finding[] {
  return statementsOf(plan).flatMap((statement, at): Finding[] => {
    const tryItem = plan.tryItems.find((each) => each.id === statement.tryItem);
    if (!tryItem || withoutWhiteSpace(tryItem.title) === withoutWhiteSpace(statement.text)) return [];
    return [
      {
        file: CONTENT_FILES.retrospective,
        path: ['tryItem', 'items', at, 'text'],
        place: `retrospective#tryItem/${tryItem.id}`,
        message: `総括の文「${statement.text}」が、try/${tryItem.id}.yaml の見出し「${tryItem.title}」と違います。`,
        advice: 'どちらかを直してください。',
      },
    ];
  });
}

function findRepeated(plan: Plan): Finding[] {
  return duplicatesOf(statementsOf(plan), (statement) => statement.tryItem).map(({ item, at }) => ({
    file: CONTENT_FILES.retrospective,
    path: ['tryItem', 'items', at, 'tryItem'],
    place: `retrospective#tryItem/${item.tryItem}/repeated`,
    message: `try/${item.tryItem}.yaml を指す文が2つあります。`,
    advice: '番号を確かめて、どちらかを直してください。',
  }));
}

function findUnnamed(plan: Plan): Finding[] {
  if (!plan.retrospective?.tryItem) return [];
  const named = new Set(statementsOf(plan).map((statement) => statement.tryItem));
  return plan.tryItems
    .filter((tryItem) => !named.has(tryItem.id))
    .map((tryItem) => ({
      file: fileOf('tryItems', tryItem.id),
      path: ['title'],
      place: `retrospective#tryItem/${tryItem.id}`,
      message: `「${tryItem.title}」が総括に挙げられていません。`,
      advice: `retrospective.yaml の tryItem に、tryItem: "${tryItem.id}" の文を書き足してください。`,
    }));
}
