import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ROOT } from '../../scripts/environment.ts';
import type { Plan } from '../../src/model/plan.ts';
import { isAlive, stateOf } from '../../src/model/state-of.ts';
import { planIn } from '../fixtures/lived-with/edit.ts';
import { GRADES, termOfYear, yearlyReport } from '../fixtures/lived-with/reports.ts';

const CONFIRMED = { basis: 'staff-confirmed', note: '担当課に聞き取った' };

/**
 * Writes `content/` as an official leaves it after one more year: a section renamed, an initiative renamed and one ended,
 * a forecast become an actual in a vintage of its own, the report with its grades, the date moved on. All but the ledger
 * of ids, which a command writes. What it happens to follows from what `content/` says by then. Returns the year.
 */
export async function writeAYearOn(folder: string): Promise<string> {
  cpSync(join(ROOT, 'content'), folder, { recursive: true });
  const plan = await planIn(folder);
  const year = 1 + Math.max(2024, ...plan.reports.map(({ id }) => Number(id.slice(0, 4))));
  const day = `${year + 1}-07-01`;
  const [renamed, ended] = stillQuiet(plan, day);
  const change = editorOf(folder);
  change(`initiatives/${renamed}.yaml`, happened({ date: day, kind: 'renamed', name: '名称を改めた取組', ...CONFIRMED }));
  change(`initiatives/${ended}.yaml`, happened({ date: day, kind: 'ended', ...CONFIRMED }));
  change('departments.yaml', (departments) => renameOne(departments, day));
  change('documents.yaml', (documents) => [...documents, { id: `report-${year}`, title: '取組の進捗報告', date: day }]);
  change('plan.yaml', (settings) => ({ grades: GRADES, ...settings }));
  change('site.yaml', (site) => ({ ...site, updated: [site?.updated ?? day, day].sort().at(-1) }));
  change('log.yaml', (log) => [
    { id: `report-of-${year}`, date: day, kind: 'added', title: '進捗報告を載せました。', pages: [`reports/${year}`] },
    ...(log ?? []),
  ]);
  settleAYear(folder, plan, year);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  writeFileSync(join(folder, 'reports', `${year}.yaml`), stringify(yearlyReport(await planIn(folder), String(year))));
  return String(year);
}

/** Two initiatives to which nothing has happened yet. */
function stillQuiet(plan: Plan, day: string): [string, string] {
  const [first, second] = plan.initiatives.filter((each) => !each.events && isAlive(stateOf(plan, each, day)));
  if (!first || !second) throw new Error('something has happened to every initiative');
  return [first.id, second.id];
}

// biome-ignore lint/suspicious/noExplicitAny: what a file holds is the editor's to know.
type Data = any;

function editorOf(folder: string) {
  return (file: string, edit: (data: Data) => Data): void => {
    const path = join(folder, file);
    writeFileSync(path, stringify(edit(parse(readFileSync(path, 'utf8')))));
  };
}

function happened(event: object) {
  return (initiative: Data): Data => ({ ...initiative, events: [event] });
}

/** The last of the sections that still has its first name. */
function renameOne(departments: Data, date: string): Data {
  const id = departments.findLast((each: Data) => !each.renamed && !each.until).id;
  return departments.map((each: Data) => (each.id === id ? { ...each, renamed: [{ date, name: '名称を改めた課' }] } : each));
}

/** What was forecast for the first open year has come true to the yen: the latest vintage once more, with that year settled. */
function settleAYear(folder: string, plan: Plan, year: number): void {
  const { id: term, vintages } = termOfYear(plan, year);
  const latest = vintages.at(-1);
  if (!latest) return;
  const effects = join(folder, 'terms', term, 'effects');
  const { order, years, rows, total, ...rest }: Data = parse(readFileSync(join(effects, `${latest.id}.yaml`), 'utf8'));
  const settled = Object.keys(years).find((each) => years[each] === 'forecast');
  if (settled === undefined) return;
  const { source: _, ...head } = rest;
  const data = {
    ...head,
    order: order + 1,
    name: `令和${Number(settled) - 2018}年度の実績を反映`,
    years: { ...years, [settled]: 'actual' },
    rows: rows.map(uncited),
    total: uncited(total),
  };
  writeFileSync(join(effects, `settled-${settled}.yaml`), stringify(data));
}

function uncited({ source: _, ...row }: Data): Data {
  return row;
}
