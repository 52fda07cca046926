import { flatten } from '../model/group.ts';
import { nearestName } from '../model/nearest-name.ts';
import { fileOf, fileOfTerm, folderOfTerm } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import { termAt } from '../model/term-at.ts';
import type { PlanRule } from './rule.ts';

export const historyNamesKnownThings: PlanRule = {
  scope: 'plan',
  name: 'history-names-known-things',
  description: '期・出来事・指標・進捗報告・テーマで指した id が、すべて計画の中にある',
  excusable: false,
  check: (plan) =>
    [...inInitiatives(plan), ...inReports(plan), ...inIndicators(plan), ...inTopics(plan)]
      .filter(({ id, known }) => !known.includes(id))
      .map(({ file, path, what, id, known, home }) => {
        const meant = nearestName(id, known);
        return {
          file,
          path,
          message: `「${id}」という${what}はありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
          advice: meant ? `「${meant}」に直してください。` : `${home}にある id を書いてください。`,
        };
      }),
};

interface Reference {
  file: string;
  path: DataPath;
  what: string;
  id: string;
  known: readonly string[];
  /** Where ids of the kind are given. */
  home: string;
}

function inInitiatives(plan: Plan): Reference[] {
  const { words } = presentTerm(plan);
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const sections = { what: words.department, known: ids(plan.departments), home: 'departments.yaml ' };
  const initiatives = { what: words.initiative, known: ids(plan.initiatives), home: 'initiatives/ のファイル名' };
  return plan.initiatives.flatMap(({ id, terms, events = [] }) => {
    const file = fileOf('initiatives', id);
    const ofEvents = events.flatMap((event, at): Reference[] => {
      const path = ['events', at];
      const term = termAt(plan, event.date);
      const departments = 'departments' in event ? event.departments : [];
      return [
        ...departments.map((each, below) => ({ ...sections, file, path: [...path, 'departments', below], id: each })),
        ...(event.kind === 'merged' ? event.into : []).map((each, below) => ({
          ...initiatives,
          file,
          path: [...path, 'into', below],
          id: each,
        })),
        ...(event.kind === 'began' && term.outline.length > 0
          ? [
              {
                file,
                path: [...path, 'group'],
                what: term.levels.at(-1) ?? '',
                id: event.group,
                known: flatten(term.outline).map((group) => group.path),
                home: `${folderOfTerm(term.outlineOf ?? term.id, 'outline')}/ の体系`,
              },
            ]
          : []),
        ...(event.kind === 'began' ? (event.tryItems ?? []) : []).map((each, below) => {
          return {
            file,
            path: [...path, 'tryItems', below],
            what: term.words.tryItem ?? '番号',
            id: each,
            known: ids(term.tryItems),
            home: `${folderOfTerm(term.id, 'tryItems')}/ のファイル名`,
          };
        }),
      ];
    });
    return [...Object.keys(terms).map((term) => ofTerm(plan, file, ['terms', term], term)), ...ofEvents];
  });
}

function inTopics(plan: Plan): Reference[] {
  const { words } = presentTerm(plan);
  const known = plan.initiatives.map(({ id }) => id);
  return plan.topics.flatMap(({ initiatives }, at) =>
    initiatives.map((id, below): Reference => {
      const path = [at, 'initiatives', below];
      return { file: fileOf('topics'), path, what: words.initiative, id, known, home: 'initiatives/ のファイル名' };
    }),
  );
}

function inReports(plan: Plan): Reference[] {
  const { words } = presentTerm(plan);
  const known = plan.initiatives.map(({ id }) => id);
  return plan.reports.flatMap((report) => {
    const file = fileOf('reports', report.id);
    const entries = Object.keys(report.entries).map((id): Reference => {
      return { file, path: ['entries', id], what: words.initiative, id, known, home: 'initiatives/ のファイル名' };
    });
    return [ofTerm(plan, file, ['term'], report.term), ...entries];
  });
}

function inIndicators(plan: Plan): Reference[] {
  const known = plan.terms.flatMap(({ id, retrospective }) =>
    (retrospective?.parts ?? []).flatMap((part) => part.items.map((_, at) => `${id}/${part.id}/${at + 1}`)),
  );
  const placed = [
    ...plan.indicators.map((indicator, at) => ({ indicator, file: fileOf('indicators'), path: [at] as DataPath })),
    ...plan.initiatives.flatMap(({ id, indicators = [] }) =>
      indicators.map((indicator, at) => ({ indicator, file: fileOf('initiatives', id), path: ['indicators', at] as DataPath })),
    ),
  ];
  return placed.flatMap(({ indicator, file, path }): Reference[] => [
    ...Object.keys(indicator.terms ?? {}).map((id) => ofTerm(plan, file, [...path, 'terms', id], id)),
    ...(indicator.statement === undefined
      ? []
      : [
          {
            file,
            path: [...path, 'statement'],
            what: '総括の文',
            id: indicator.statement,
            known,
            home: `${statementFile(plan, indicator.statement)} の文（「期/部分/番号」の形）の中`,
          },
        ]),
  ]);
}

function statementFile(plan: Plan, statement: string): string {
  const named = plan.terms.find(({ id }) => id === statement.split('/')[0]);
  return fileOfTerm((named ?? presentTerm(plan)).id, 'retrospective');
}

function ofTerm({ terms }: Plan, file: string, path: DataPath, id: string): Reference {
  return { file, path, what: '期', id, known: terms.map((term) => term.id), home: 'plan.yaml の terms ' };
}
