import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chart } from '../src/charts/chart.ts';
import { isSeriesChart } from '../src/charts/chart.ts';
import type { TermParts } from '../src/model/assemble-plan.ts';
import type { VintageFile } from '../src/model/effect-amounts.ts';
import type { WrittenAmount } from '../src/model/money.ts';
import { type TermPlan, termPlanOf } from '../src/model/term-plan.ts';
import type { EffectTableRow } from '../src/views/effects/effect-tables.ts';
import { buildEffects } from '../src/views/effects/effects.ts';
import { groupAmounts, groupEffects, initiativeEffects } from '../src/views/effects/row-effects.ts';
import { yenOf } from './fixtures/expected-tables/effects.ts';
import { Surroundings, yearInWords } from './fixtures/expected-tables/surroundings.ts';
import { pathsIn } from './fixtures/random-contents/outline.ts';
import { contentPlans } from './fixtures/random-plans.ts';

type Row = VintageFile['rows'][number];

/** What a view is asked about, and the tables that it may speak of. */
interface Amounts {
  there: Surroundings;
  term: TermParts;
  present: TermPlan;
  tables: readonly VintageFile[];
  where: string;
}

test('every amount of a random content stands under its row, its year and its table, on the pages of the term, of groups of any level and of initiatives', () => {
  for (const [plan, content, parts] of contentPlans())
    for (const term of parts.terms) {
      const there = new Surroundings(parts, plan);
      const present = termPlanOf(plan, there.termOf(term));
      const tables = term.vintages.toSorted((one, other) => one.order - other.order);
      const amounts = { there, term, present, tables, where: `${content}, ${term.term.id}` };
      if (tables.length === 0) {
        assert.equal(buildEffects(present), null, amounts.where);
        continue;
      }
      assertTables(amounts);
      assertDifferences(amounts);
      assertAchievement(amounts);
      assertCharts(amounts);
      assertGroups(amounts);
      assertInitiatives(amounts);
    }
});

function assertTables({ there, term, present, tables, where }: Amounts): void {
  const view = buildEffects(present);
  assert.ok(view);
  assert.deepEqual(
    view.tables.map(({ title, years, rows }) => [title, years, rows.map(shown)]),
    tables.map((table) => [
      table.title,
      Object.entries(table.years).map(([year, status]) => ({
        label: yearInWords(Number(year)),
        status: { actual: '実績', forecast: '見込み', open: '算定中' }[status],
      })),
      [...table.rows, table.total].map((row) => [headerOf(there, term, row), depthOf(there, term, table, row), ...cellsOf(term, row)]),
    ]),
    where,
  );
  assert.deepEqual(
    view.checks.filter(({ agrees }) => !agrees),
    [],
    where,
  );
}

function shown({ header, depth, amounts, total, difference }: EffectTableRow): unknown[] {
  return [header, depth, amounts, total, difference];
}

function cellsOf(
  term: TermParts,
  { amounts, total, differenceFromBaseline }: Pick<Row, 'amounts' | 'total' | 'differenceFromBaseline'>,
): unknown[] {
  const difference = differenceFromBaseline === undefined ? null : yenIn(term, differenceFromBaseline);
  return [Object.values(amounts).map((amount) => yenIn(term, amount)), yenIn(term, total), difference];
}

function yenIn({ term }: TermParts, amount: WrittenAmount | undefined): WrittenAmount | undefined {
  return typeof amount === 'number' ? yenOf(amount, term.effects?.unit ?? '千円') : amount;
}

/** A kind below what it is a kind of is called by its name alone, all others by their own. */
function headerOf(there: Surroundings, term: TermParts, row: Partial<Row>): string {
  return row.kind ?? nameOf(there, term, row);
}

function nameOf(there: Surroundings, term: TermParts, { policy, group = policy, initiative: id }: Partial<Row>): string {
  if (group !== undefined) return there.titles(term, group).at(-1) ?? '';
  if (id === undefined) return '合計';
  const initiative = there.initiative(id);
  return there.nameIn(initiative, term) ?? there.previousName(initiative, term) ?? '';
}

function pathOf(there: Surroundings, term: TermParts, { policy, group = policy, initiative }: Partial<Row>): string | undefined {
  return initiative === undefined ? group : there.printedIn(term).find((each) => each.initiative.id === initiative)?.path;
}

/** How many rows of its table stand above it on the way from the top. */
function depthOf(there: Surroundings, term: TermParts, table: VintageFile, row: Partial<Row>): number {
  const path = pathOf(there, term, row);
  if (path === undefined) return 0;
  const above = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  const own = row.policy ?? row.group;
  const inTable = above.filter((each) => each !== own && table.rows.some(({ policy, group = policy }) => group === each)).length;
  return inTable + (row.kind === undefined ? 0 : 1);
}

/** Each later table less the first, cell by cell; what either lacks is not compared. */
function assertDifferences({ there, term, present, tables, where }: Amounts): void {
  const [first, ...later] = tables;
  assert.ok(first);
  assert.deepEqual(
    buildEffects(present)?.differences.map(({ rows }) => rows.map(({ header, amounts, total }) => [header, amounts, total]).sort()),
    later.map((table) =>
      [...table.rows, table.total]
        .flatMap((row) => {
          const before = row === table.total ? first.total : first.rows.find((each) => keyOf(each) === keyOf(row));
          if (!before) return [];
          const amounts = Object.keys(table.years).map((year) =>
            lessThan(yenIn(term, before.amounts[year]), yenIn(term, row.amounts[year])),
          );
          return [[headerOf(there, term, row), amounts, lessThan(yenIn(term, before.total), yenIn(term, row.total))]];
        })
        .sort(),
    ),
    where,
  );
}

function keyOf({ policy, group, initiative, kind }: Partial<Row>): string {
  return [policy, group, initiative, kind].join('|');
}

function lessThan(before: WrittenAmount | undefined, now: WrittenAmount | undefined): WrittenAmount {
  if (typeof before === 'number' && typeof now === 'number') return now - before;
  return [before, now].includes('not-applicable') ? 'not-applicable' : 'pending';
}

/** Years that the last table calls actual and the first one forecast, of what makes up the whole and of the whole. */
function assertAchievement({ term, present, tables, where }: Amounts): void {
  const [first, last] = [tables[0], tables.at(-1)];
  assert.ok(first && last);
  const settled = Object.keys(last.years).filter((year) => last.years[year] === 'actual' && first.years[year] === 'forecast');
  const tops = (table: VintageFile) => [
    ...table.rows.filter(({ policy, kind }) => policy !== undefined && kind === undefined),
    table.total,
  ];
  assert.deepEqual(
    (buildEffects(present)?.achievement?.years ?? []).map(({ label, rows }) => [
      label,
      rows.map(({ expected, actual, difference, ratio, hasRatio }) => [expected, actual, difference, hasRatio ? ratio : null]),
    ]),
    settled.map((year) => [
      yearInWords(Number(year)),
      tops(last).map((row, at) => {
        const [expected, actual] = [yenIn(term, tops(first)[at]?.amounts[year]), yenIn(term, row.amounts[year])];
        const hasRatio = typeof expected === 'number' && typeof actual === 'number' && expected > 0 && actual >= 0;
        return [expected, actual, lessThan(expected, actual), hasRatio ? percent(actual, expected) : null];
      }),
    ]),
    where,
  );
}

/** 1,234.5%, a half rounded up. */
function percent(part: number, whole: number): string {
  const tenths = Math.round((part / whole) * 1_000) / 10;
  return `${new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths)}%`;
}

/** The pictures of the whole: by year, and by what makes it up. */
function assertCharts({ there, term, present, tables, where }: Amounts): void {
  const charts = buildEffects(present)?.charts ?? [];
  const byYear = charts.find(({ id }) => id === 'total-by-year');
  assert.deepEqual(
    valuesIn(byYear),
    tables.map((table) => [table.name, countsOf(term, table.total)]),
    `${where}: total by year`,
  );
  const byPolicy = charts.find(({ id }) => id === 'by-policy');
  const tops = (table: VintageFile) => table.rows.filter(({ policy, kind }) => policy !== undefined && kind === undefined);
  const rowsAndAll = (table: VintageFile) => [...tops(table), table.total];
  // Whichever of the two is a panel and whichever a series.
  assert.deepEqual(
    seriesIn(byPolicy)
      .map(({ names, values }) => [names.toSorted(), values])
      .sort(),
    tables
      .flatMap((table) => rowsAndAll(table).map((row) => [[nameOf(there, term, row), table.name].toSorted(), countsOf(term, row)]))
      .sort(),
    `${where}: by policy`,
  );
  const [first, last] = [tables[0], tables.at(-1)];
  const bridge = charts.find(({ id }) => id === 'bridge');
  const isComparable = first !== last;
  assert.equal(bridge !== undefined, isComparable, `${where}: bridge`);
  if (!bridge || !first || !last || isSeriesChart(bridge)) return;
  const changes = tops(last).map((row, at) => [
    nameOf(there, term, row),
    lessThan(countOf(term, tops(first)[at]?.total), countOf(term, row.total)),
  ]);
  assert.deepEqual(
    bridge.steps.map(({ label, value }) => [label, value]),
    [[`${first.name}の合計`, countOf(term, first.total.total)], ...changes, [`${last.name}の合計`, countOf(term, last.total.total)]].map(
      ([label, value]) => [label, value === 'pending' ? 'unknown' : value],
    ),
    `${where}: bridge`,
  );
}

function valuesIn(chart: Chart | undefined): unknown[] {
  return seriesIn(chart).map(({ names, values }) => [names.at(-1), values]);
}

/** By the name of their panel, where it has one, and their own. */
function seriesIn(chart: Chart | undefined): { names: string[]; values: unknown[] }[] {
  if (!chart || !isSeriesChart(chart)) return [];
  return chart.panels.flatMap(({ title, series }) =>
    series.map(({ name, points }) => ({ names: [...(title === null ? [] : [title]), name], values: points.map(({ value }) => value) })),
  );
}

function countsOf(term: TermParts, { amounts }: Pick<Row, 'amounts'>): unknown[] {
  return Object.values(amounts).map((amount) => {
    const value = countOf(term, amount);
    return value === 'pending' ? 'unknown' : value;
  });
}

/** In what pictures count: thousands of yen, or yen where one of the tables has parts of a thousand. */
function countOf({ term, vintages }: TermParts, amount: WrittenAmount | undefined): WrittenAmount {
  const unit = term.effects?.unit ?? '千円';
  const all = vintages.flatMap(({ rows, total }) =>
    [...rows, total].flatMap((row) => [...Object.values(row.amounts), row.total, row.differenceFromBaseline ?? 0]),
  );
  const isWhole = all.every((each) => typeof each !== 'number' || yenOf(each, unit) % 1_000 === 0);
  return typeof amount === 'number' ? yenOf(amount, unit) / (isWhole ? 1_000 : 1) : (amount ?? 'pending');
}

/** The page of a top group has its own rows and those below it; each group below has its row through the tables. */
function assertGroups({ there, term, present, tables, where }: Amounts): void {
  const last = tables.at(-1);
  assert.ok(last);
  for (const { path } of pathsIn(term.outline)) {
    const own = tables.flatMap((table) =>
      table.rows.filter((row) => (row.policy ?? row.group) === path && row.kind === undefined).map((row) => ({ table, row })),
    );
    assert.deepEqual(
      (groupAmounts(present, path)?.table.rows ?? []).map((row) => [row.header, row.note, row.amounts, row.total, row.difference]),
      own.map(({ table, row }) => [table.name, statusesIn(table), ...cellsOf(term, row)]),
      `${where}, ${path}: through the tables`,
    );
    if (path.includes('/')) continue;
    const effects = groupEffects(present, path);
    const below: readonly Row[] = last.rows.filter((row) => pathOf(there, term, row)?.split('/')[0] === path);
    const hasMore = below.some((row) => row.policy === undefined || row.kind !== undefined);
    assert.deepEqual(
      (effects?.table?.rows ?? []).map(({ header, amounts, total, difference }) => [header, amounts, total, difference]),
      hasMore ? below.map((row) => [headerOf(there, term, row), ...cellsOf(term, row)]) : [],
      `${where}, policy ${path}`,
    );
    const years = effects?.charts.find(({ id }) => id === `policy-${path}-years`);
    assert.deepEqual(
      valuesIn(years),
      own.map(({ table, row }) => [table.name, countsOf(term, row)]),
      `${where}, policy ${path}: years`,
    );
  }
}

/** 平成30～31年度は実績、令和2年度は見込み: at most two years, so that a span is two. */
function statusesIn({ years }: VintageFile): string {
  const words: Record<string, string> = { actual: '実績', forecast: '見込み', open: '算定中' };
  const [[first, status] = ['', ''], second] = Object.entries(years);
  if (second === undefined) return `${yearInWords(Number(first))}は${words[status]}`;
  const [one, other] = [first, second[0]].map((year) => yearInWords(Number(year)));
  if (status !== second[1]) return `${one}は${words[status]}、${other}は${words[second[1]]}`;
  const isOneEra = one?.slice(0, 2) === other?.slice(0, 2);
  return `${isOneEra ? `${one?.replace('年度', '')}～${other?.slice(2)}` : `${one}～${other}`}は${words[status]}`;
}

/** The page of an initiative has the years of its own row and of each of its kinds, as far as the last table has them. */
function assertInitiatives({ there, term, present, tables, where }: Amounts): void {
  const last = tables.at(-1);
  for (const { id } of there.parts.initiatives) {
    const own = last?.rows.filter(({ initiative }) => initiative === id) ?? [];
    assert.deepEqual(
      (initiativeEffects(present, id)?.charts ?? []).map((chart) => [/（(歳.)）$/.exec(chart.title)?.[1], valuesIn(chart)]),
      own.map((row) => [
        row.kind,
        tables.flatMap((table) => {
          const found = table.rows.find((each) => keyOf(each) === keyOf(row));
          return [[table.name, found ? countsOf(term, found) : Object.keys(table.years).map(() => 'not-applicable')]];
        }),
      ]),
      `${where}, ${id}`,
    );
  }
}
