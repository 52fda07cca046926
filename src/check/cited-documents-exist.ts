import { nearestName } from '../model/nearest-name.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { Citation } from './citations.ts';
import { citationsOf } from './citations.ts';
import type { Finding, PlanRule } from './rule.ts';

export const citedDocumentsExist: PlanRule = {
  scope: 'plan',
  name: 'cited-documents-exist',
  description: 'source などに書いた原資料が documents.yaml にあり、行とページがその中にある',
  excusable: false,
  check: (plan) => [
    ...namedOutright(plan).flatMap((each) => unknownDocument(plan, each)),
    ...citationsOf(plan).flatMap((each) => checkCitation(plan, each)),
  ],
};

interface Named {
  file: string;
  path: DataPath;
  id: string | undefined;
}

/** Terms are not among them: their document is looked up as the plan is put together. */
function namedOutright({ reports, knownDiscrepancies }: Plan): Named[] {
  return [
    ...reports.map(({ id, document }) => ({ file: fileOf('reports', id), path: ['document'], id: document })),
    ...knownDiscrepancies.flatMap(({ file, at, quotes = [] }) =>
      quotes.map(({ document }, below) => ({ file, path: [at, 'quotes', below, 'document'], id: document })),
    ),
  ];
}

function unknownDocument({ documents }: Plan, { file, path, id }: Named): Finding[] {
  const ids = documents.map((each) => each.id);
  if (id === undefined || ids.includes(id)) return [];
  const meant = nearestName(id, ids);
  return [
    {
      file,
      path,
      message: `「${id}」という原資料は ${fileOf('documents')} にありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
      advice: meant ? `「${meant}」に直してください。` : `${fileOf('documents')} に原資料を書き足すか、id を直してください。`,
    },
  ];
}

function checkCitation(plan: Plan, { file, path, source, documentAtHand }: Citation): Finding[] {
  const { document: named, lines, page } = source;
  const unknown = unknownDocument(plan, { file, path: [...path, 'document'], id: named });
  if (unknown.length > 0) return unknown;
  const id = named ?? documentAtHand;
  const finding = (message: string, advice: string): Finding => ({ file, path, message, advice });
  const document = plan.documents.find((each) => each.id === id);
  // A report's own document that does not exist is told at its own place.
  if (id !== undefined && !document) return [];
  if (!document)
    return [
      finding('どの原資料の場所かが書かれていません。', '{ document: 原資料の id, page: 3 } のように、document を書き足してください。'),
    ];
  const beyond = lines.filter((line) => line > document.lines.length);
  if (beyond.length > 0 && document.lines.length === 0)
    return [
      finding(
        `行番号がありますが、原資料「${document.title}」の文がありません。`,
        `source/${document.id}.md に文を置くか、行番号ではなく page を書いてください。`,
      ),
    ];
  if (beyond.length > 0)
    return [
      finding(
        `原資料「${document.title}」は ${document.lines.length} 行までで、${beyond.join('・')} 行目はありません。`,
        '行番号を直してください。',
      ),
    ];
  if (page !== undefined && document.pages !== undefined && page > document.pages)
    return [
      finding(
        `原資料「${document.title}」は ${document.pages} ページまでで、${page} ページはありません。`,
        `page か、${fileOf('documents')} の pages を直してください。`,
      ),
    ];
  return [];
}
