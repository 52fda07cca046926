import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../../scripts/environment.ts';
import { idsOf } from '../../src/model/entry-ref.ts';
import { amend, append, planIn } from './lived-with/edit.ts';
import { nextTerm } from './lived-with/next-term.ts';
import { yearlyReport } from './lived-with/reports.ts';
import { updatedVintage } from './lived-with/vintage.ts';

/** How far the plan has been lived with: events only; also reports and a later vintage, at the same day; a further term. */
export type Stage = 'events-only' | 'two-years-on' | 'next-term';

const SITE = {
  publisher: '見本市（架空）',
  url: 'https://lived.example.jp/',
  contact: { name: '行政経営課', email: 'keiei@lived.example.jp' },
  licence: { name: 'クリエイティブ・コモンズ 表示 4.0 国際', url: 'https://creativecommons.org/licenses/by/4.0/deed.ja' },
};

/**
 * Writes this plan as it may be some years on, made up from `content/`: figures of a year replaced by actuals, sections
 * renamed and split, initiatives ended, merged, begun and renamed, two yearly reports, and then a third term with an
 * outline, a retrospective, Try items, amounts and a document of its own.
 */
export async function writeLivedWith(folder: string, stage: Stage = 'next-term'): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, 'content'), folder, { recursive: true });
  const write = (file: string, data: unknown) => put(join(folder, file), typeof data === 'string' ? data : stringify(data));
  liveThroughTwoYears(folder, write);
  if (stage !== 'events-only') await report(folder, write);
  if (stage === 'next-term') {
    for (const [file, data] of nextTerm(await planIn(folder))) write(file, data);
    amend(join(folder, 'plan.yaml'), 'terms: [zenki, kouki]', 'terms: [zenki, kouki, jiki]');
  }
  write('site.yaml', { ...SITE, updated: stage === 'next-term' ? '2028-06-01' : '2028-03-31' });
  rmSync(join(folder, 'ids.yaml'));
  write('ids.yaml', held(idsOf(await planIn(folder))));
}

type Write = (file: string, data: unknown) => void;

function liveThroughTwoYears(folder: string, write: Write): void {
  amend(
    join(folder, 'departments.yaml'),
    '- id: personnel\n  name: 職員課',
    `- id: personnel\n  name: 職員課\n  renamed:\n    - { date: 2026-04-01, name: 人事課 }`,
  );
  amend(
    join(folder, 'departments.yaml'),
    '- id: dx-promotion\n  name: DX推進課',
    `- id: dx-promotion
  name: DX推進課
  until: { date: 2026-04-01, successors: [digital-strategy, information-systems] }
- { id: digital-strategy, name: デジタル戦略課, from: 2026-04-01 }
- { id: information-systems, name: 情報システム課, from: 2026-04-01 }`,
  );
  append(join(folder, 'documents.yaml'), [
    { id: 'report-2025', title: '令和7年度 取組の進捗報告', date: '2026-06-30', url: 'https://documents.example.jp/report-2025.pdf' },
    { id: 'report-2026', title: '令和8年度 取組の進捗報告', date: '2027-06-30', url: 'https://documents.example.jp/report-2026.pdf' },
  ]);
  append(join(folder, 'plan.yaml'), {
    grades: [
      { label: 'S', meaning: '計画を上回って進んだ', tone: 'good' },
      { label: 'A', meaning: '計画どおり進んだ', tone: 'good' },
      { label: 'B', meaning: 'おおむね進んだ', tone: 'fair' },
      { label: 'C', meaning: '進まなかった', tone: 'poor' },
      { label: '対象外', tone: 'none' },
    ],
  });
  happen(folder);
  write('initiatives/generative-ai.yaml', {
    terms: {},
    events: [
      {
        date: '2026-07-01',
        kind: 'began',
        name: '生成AIの業務での利用',
        departments: ['digital-strategy'],
        group: '1/digital-work-reform',
        tryItems: ['5'],
        ...confirmed('デジタル戦略課に聞き取った'),
      },
    ],
  });
}

/** The figures of a year settled, and how everything went in two years. */
async function report(folder: string, write: Write): Promise<void> {
  write('terms/kouki/effects/r6-actual.yaml', updatedVintage(folder));
  const before = await planIn(folder);
  for (const period of ['2025', '2026']) write(`reports/${period}.yaml`, yearlyReport(before, period));
  write('log.yaml', [
    { id: '2027-07-report', date: '2027-07-01', kind: 'revised', title: '令和8年度の進捗報告を載せました。', pages: ['reports/2026'] },
  ]);
}

/** Sections that the split one left to its successors, and what became of single initiatives. */
function happen(folder: string): void {
  const moved = (departments: string[]) => ({ date: '2026-04-01', kind: 'moved', departments, ...confirmed('組織の見直しによる') });
  for (const id of [
    'write-free-counter',
    'consultation-channels',
    'digital-device',
    'information-delivery',
    'public-feedback',
    'remote-procedures',
  ])
    addEvents(folder, id, [moved(['digital-strategy'])]);
  for (const id of ['paperwork', 'data-use', 'smart-work', 'system-standardization'])
    addEvents(folder, id, [moved(['information-systems'])]);
  addEvents(folder, 'cashless-payment', [
    moved(['digital-strategy']),
    { date: '2026-12-01', kind: 'suspended', ...confirmed('機器の入替えのため') },
    { date: '2027-03-01', kind: 'resumed', ...confirmed('機器の入替えが済んだ') },
  ]);
  addEvents(folder, 'counter-reform', [
    { date: '2026-05-01', kind: 'renamed', name: '書かない窓口への移行', ...confirmed('行政マネジメント課に聞き取った') },
  ]);
  addEvents(folder, 'official-cars-nonpro', [
    { date: '2026-10-01', kind: 'merged', into: ['official-car-fleet'], ...confirmed('行政マネジメント課に聞き取った') },
  ]);
  addEvents(folder, 'new-outsourcing', [
    { date: '2027-03-31', kind: 'completed', basis: 'printed', source: { document: 'report-2026', page: 4 } },
  ]);
  append(join(folder, 'initiatives', 'paternity-leave.yaml'), {
    indicators: [
      {
        id: 'paternity-leave-rate',
        name: '男性職員の育児休業の取得率',
        unit: '%',
        better: 'higher',
        years: { 2025: { target: 60 }, 2026: { target: 70 } },
      },
    ],
  });
  append(join(folder, 'initiatives', 'working-hours.yaml'), {
    indicators: [
      {
        id: 'overtime',
        name: '1人当たりの時間外勤務',
        unit: '時間',
        better: 'lower',
        years: { 2025: { target: 120 }, 2026: { target: 110 } },
      },
    ],
  });
}

function confirmed(note: string) {
  return { basis: 'staff-confirmed', note };
}

function addEvents(folder: string, id: string, events: readonly unknown[]): void {
  append(join(folder, 'initiatives', `${id}.yaml`), { events });
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function held(ids: ReturnType<typeof idsOf>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(ids).filter(([, each]) => each.length > 0));
}
