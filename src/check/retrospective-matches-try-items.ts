import { fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const retrospectiveMatchesTryItems: TermRule = {
  scope: 'term',
  name: 'retrospective-matches-try-items',
  description: '総括の文が try/ の見出しと同じで、どの try/ も1回ずつ挙げられている',
  excusable: true,
  check: (plan) => [...findDifferent(plan), ...findRepeated(plan), ...findUnnamed(plan)],
};

/** A statement that names a Try, with its place in the file. */
interface Announcement {
  text: string;
  tryItem: string;
  path: DataPath;
}

function announcementsOf({ retrospective }: TermPlan): Announcement[] {
  return (retrospective?.parts ?? []).flatMap((part, at) =>
    part.items.flatMap(({ text, tryItem }, below) =>
      tryItem === undefined ? [] : [{ text, tryItem, path: ['parts', at, 'items', below] }],
    ),
  );
}

function findDifferent(plan: TermPlan): Finding[] {
  return announcementsOf(plan).flatMap((statement): Finding[] => {
    const tryItem = plan.tryItems.find((each) => each.id === statement.tryItem);
    if (!tryItem || withoutWhiteSpace(tryItem.title) === withoutWhiteSpace(statement.text)) return [];
    return [
      {
        file: fileOfTerm(plan.term.id, 'retrospective'),
        path: [...statement.path, 'text'],
        place: `${plan.term.id}/retrospective#try/${tryItem.id}`,
        message: `総括の文「${statement.text}」が、${fileOfTerm(plan.term.id, 'tryItems', tryItem.id)} の見出し「${tryItem.title}」と違います。`,
        advice: 'どちらかを直してください。',
      },
    ];
  });
}

function findRepeated(plan: TermPlan): Finding[] {
  return duplicatesOf(announcementsOf(plan), ({ tryItem }) => tryItem).map(({ item }) => ({
    file: fileOfTerm(plan.term.id, 'retrospective'),
    path: [...item.path, 'tryItem'],
    place: `${plan.term.id}/retrospective#try/${item.tryItem}/repeated`,
    message: `${fileOfTerm(plan.term.id, 'tryItems', item.tryItem)} を指す文が2つあります。`,
    advice: '番号を確かめて、どちらかを直してください。',
  }));
}

/** A retrospective without a part of what comes next announces none; then there is nothing to miss. */
function findUnnamed(plan: TermPlan): Finding[] {
  const named = new Set(announcementsOf(plan).map(({ tryItem }) => tryItem));
  if (named.size === 0) return [];
  return plan.tryItems
    .filter((tryItem) => !named.has(tryItem.id))
    .map((tryItem) => ({
      file: fileOfTerm(plan.term.id, 'tryItems', tryItem.id),
      path: ['title'],
      place: `${plan.term.id}/retrospective#try/${tryItem.id}`,
      message: `「${tryItem.title}」が総括に挙げられていません。`,
      advice: `${fileOfTerm(plan.term.id, 'retrospective')} に、tryItem: "${tryItem.id}" の文を書き足してください。`,
    }));
}
