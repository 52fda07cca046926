import { mergesOf } from '../model/initiative.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { nowOf } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { Finding, PlanRule } from './rule.ts';

export const datesArePast: PlanRule = {
  scope: 'plan',
  name: 'dates-are-past',
  description: '出来事・報告・更新の記録などの日付が、site.yaml の更新日（updated）より後でない',
  excusable: false,
  check: (plan) => {
    const now = nowOf(plan);
    return now === undefined ? missingNow(plan) : datesOf(plan).flatMap((each) => (each.date > now ? [toFinding(each, now)] : []));
  },
};

interface PlacedDate {
  file: string;
  path: DataPath;
  date: string;
  what: string;
}

function toFinding({ file, path, date, what }: PlacedDate, now: string): Finding {
  return {
    file,
    path,
    message: `${what}の日付（${date}）が、サイトの更新日（${now}）より後です。`,
    advice: `日付を直すか、その日になってから書いてください。もう過ぎた日なら ${fileOf('site')} の updated を新しくしてください。`,
  };
}

/** What the site says is told as of its date; without one, what happened since the document cannot be. */
function missingNow(plan: Plan): Finding[] {
  const hasEvents = plan.initiatives.some(({ events }) => events !== undefined);
  if (!hasEvents && plan.reports.length === 0) return [];
  const what = [...(hasEvents ? ['出来事（events）'] : []), ...(plan.reports.length > 0 ? ['進捗報告（reports/）'] : [])].join('と');
  return [
    {
      file: fileOf('site'),
      path: [],
      message: `${what}がありますが、サイトの更新日（updated）がありません。いつの時点の内容か、読む人に伝わりません。`,
      advice: 'updated: 2026-04-01 のように、内容がいつの時点のものかを書いてください。',
    },
  ];
}

function datesOf(plan: Plan): PlacedDate[] {
  return [...inInitiatives(plan), ...inDepartments(plan), ...elsewhere(plan)];
}

function inInitiatives({ initiatives }: Plan): PlacedDate[] {
  return initiatives.flatMap(({ id, terms, events = [] }) => {
    const file = fileOf('initiatives', id);
    const merges = Object.entries(terms).flatMap(([term, entry]) =>
      mergesOf(entry).flatMap((merge, at) =>
        merge.basis === 'staff-confirmed'
          ? [{ file, path: ['terms', term, 'mergedInto', at, 'date'], date: merge.date, what: '確かめた日' }]
          : [],
      ),
    );
    return [...merges, ...events.map(({ date }, at) => ({ file, path: ['events', at, 'date'], date, what: '出来事' }))];
  });
}

function inDepartments({ departments }: Plan): PlacedDate[] {
  const file = fileOf('departments');
  return departments.flatMap(({ name, from, renamed = [], until }, at) => [
    ...(from === undefined ? [] : [{ file, path: [at, 'from'], date: from, what: `「${name}」ができた日` }]),
    ...renamed.map(({ date }, below) => ({ file, path: [at, 'renamed', below, 'date'], date, what: `「${name}」の改称` })),
    ...(until ? [{ file, path: [at, 'until', 'date'], date: until.date, what: `「${name}」がなくなった日` }] : []),
  ]);
}

function elsewhere({ reports, log, documents, site, terms }: Plan): PlacedDate[] {
  const dated = (file: string, path: DataPath, date: string | undefined, what: string): PlacedDate[] =>
    date === undefined ? [] : [{ file, path, date, what }];
  return [
    ...reports.flatMap((report) => dated(fileOf('reports', report.id), ['date'], report.date, `「${report.title}」`)),
    ...log.flatMap(({ date }, at) => dated(fileOf('log'), [at, 'date'], date, '更新の記録')),
    ...documents.flatMap(({ title, date }, at) => dated(fileOf('documents'), [at, 'date'], date, `原資料「${title}」`)),
    ...terms.flatMap(({ id, vintages }) =>
      vintages.flatMap((each) => dated(fileOfTerm(id, 'vintages', each.id), ['date'], each.date, `時点「${each.name}」`)),
    ),
    ...dated(fileOf('site'), ['edition', 'date'], site.edition?.date, '版'),
  ];
}
