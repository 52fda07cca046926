import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKnown } from '../src/model/amount.ts';
import type { EffectRow, Vintage } from '../src/model/effect-amounts.ts';
import { TOTAL } from '../src/model/effect-amounts.ts';
import type { Plan } from '../src/model/plan.ts';
import { presentTerm } from '../src/model/plan.ts';
import type { TermPlan } from '../src/model/term-plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { allEffectCharts, rowEffectCharts } from '../src/views/effects/effect-charts.ts';
import type { EffectFigures } from '../src/views/effects/effect-figures.ts';
import { effectFigures, rowOf } from '../src/views/effects/effect-figures.ts';
import { buildEffectsPage } from '../src/views/effects/effects-page.ts';
import { buildHome } from '../src/views/site/home.ts';
import { buildSocialCards } from '../src/views/site/social-card.ts';
import { buildWhereWeAre } from '../src/views/site/where-we-are.ts';
import { assertNone } from './harness/findings.ts';
import { planOf } from './harness/plans.ts';
import { firstPlan, secondCity, secondPlan } from './harness/sites.ts';

/** One printed amount. */
interface Cell {
  vintage: string;
  row: string;
  /** A fiscal year, or the sum of all. */
  column: number | 'total';
}

/** Larger than all amounts of a plan together: wherever it is added, sums, shares, ranks and signs are others. */
const MUCH = 7_654_321_000_000;

/** Which amounts a sentence speaks of, told here a second time: what it must change with, and what it must not. */
type Domain = (cell: Cell) => boolean;

interface Roles {
  first: string;
  last: string;
  /** Settled by now, and expected at first. */
  compared: readonly number[];
  settled: readonly number[];
  /** In both vintages. */
  common: readonly number[];
  main: ReadonlySet<string>;
}

for (const site of [firstPlan, secondPlan, secondCity]) {
  describe(`sentences that are made of amounts (${site.name})`, async () => {
    const plan = await planOf(site);
    const term = presentTerm(plan);
    const before = sentencesOf(termPlanOf(plan));
    const domains = domainsOf(termPlanOf(plan), [...before.keys()]);

    test('there are such sentences, and each is known to speak of some amounts', () => {
      assert.ok(before.size > 8, [...before.keys()].join(' '));
      assert.deepEqual([...domains.keys()], [...before.keys()]);
    });

    test('each changes with every amount of which it speaks, and with no other', () => {
      const wrong: string[] = [];
      const moved = new Set<string>();
      for (const cell of term.vintages.flatMap((vintage) => cellsOf(vintage))) {
        const changed = changedBy(plan, cell, before);
        for (const place of changed) moved.add(place);
        for (const [place, speaksOf] of domains)
          if (changed.has(place) !== speaksOf(cell))
            wrong.push(`${place} ${speaksOf(cell) ? 'does not change' : 'changes'} with ${Object.values(cell).join(' ')}`);
      }
      assertNone(wrong, 'sentences that do not follow their amounts');
      assert.deepEqual(
        [...before.keys()].filter((place) => !moved.has(place)),
        [],
        'sentences that nothing moves',
      );
    });
  });
}

/** Every sentence with amounts that a reader meets, by the place where it stands. */
function sentencesOf(plan: TermPlan): ReadonlyMap<string, string> {
  const where = buildWhereWeAre(plan, buildHome(plan));
  const page = buildEffectsPage(plan);
  const figures = effectFigures(plan);
  assert.ok(page && figures);
  const answer = (question: string) => {
    const found = where.answers.find((each) => each.question === question);
    return `${JSON.stringify(found?.figure)} ${found?.sentences.join('')}`;
  };
  const { story } = page;
  const cards = buildSocialCards(plan);
  const statementOf = (path: string) => cards.find((card) => card.path === path)?.statement ?? '';
  return new Map([
    ['home', where.sentence.map(({ text }) => text).join('')],
    ['bar', JSON.stringify(where.bar?.key)],
    ['how much', answer('いくらか')],
    ['on course', answer('計画どおりか')],
    ['lead', page.lead],
    ['description', page.head.description],
    ['story', story?.lead ?? ''],
    ['card of home', statementOf('/')],
    ['card of the amounts', statementOf(page.head.path)],
    ['stretches', JSON.stringify(story?.runs)],
    ...allEffectCharts(plan).map((chart) => [`chart ${chart.id}`, chart.summary] as const),
    ...rowsWithCharts(figures).flatMap((id) => rowEffectCharts(plan, id).map((chart, at) => [`row ${id} ${at}`, chart.summary] as const)),
  ]);
}

function rowsWithCharts({ mainRows }: EffectFigures): string[] {
  return mainRows.map(({ id }) => id);
}

function domainsOf(plan: TermPlan, places: readonly string[]): ReadonlyMap<string, Domain> {
  const figures = effectFigures(plan);
  assert.ok(figures);
  const roles = rolesOf(figures);
  return new Map(places.map((place) => [place, domainOf(place, roles, figures)]));
}

function rolesOf({ baseline, latest, mainRows }: EffectFigures): Roles {
  const yearsOf = (vintage: Vintage, status?: string) =>
    vintage.years.filter((year) => status === undefined || year.status === status).map(({ fiscalYear }) => fiscalYear);
  const settled = yearsOf(latest, 'actual');
  return {
    first: baseline.id,
    last: latest.id,
    settled,
    compared: settled.filter((year) => yearsOf(baseline, 'forecast').includes(year)),
    common: yearsOf(latest).filter((year) => yearsOf(baseline).includes(year)),
    main: new Set(mainRows.map(({ id }) => id)),
  };
}

function domainOf(place: string, roles: Roles, figures: EffectFigures): Domain {
  const { first, last, settled, compared, common, main } = roles;
  const is = (row: string, vintage: string, column: Cell['column'] | readonly number[]) => (cell: Cell) =>
    cell.row === row &&
    cell.vintage === vintage &&
    (Array.isArray(column) ? column.includes(cell.column as number) : cell.column === column);
  const any =
    (...domains: Domain[]): Domain =>
    (cell) =>
      domains.some((domain) => domain(cell));
  const mains = (vintage: string, column: Parameters<typeof is>[2]) => any(...[...main].map((row) => is(row, vintage, column)));
  const allYears = figures.latest.years.map(({ fiscalYear }) => fiscalYear);
  const soFar = (row: string) => any(is(row, last, 'total'), is(row, last, settled), is(row, first, compared));
  const lead = (row: string) => any(soFar(row), is(row, first, 'total'));
  const bothTotals = any(is(TOTAL, last, 'total'), is(TOTAL, first, 'total'));
  // Which part is largest and smallest, what share of the whole it is where that says something, which years are below zero.
  const partsOf = (whole: string, parts: readonly string[]): Domain => {
    const rowsOf = parts.flatMap((id) => rowOf(figures.latest, id) ?? []);
    const hasShare = rowsOf.length > 1 && rowsOf.every(({ totalYen }) => typeof totalYen !== 'number' || totalYen >= 0);
    const below = (each: EffectRow) => figures.latest.years.filter((_, at) => Number(each.amountsYen[at]) < 0);
    const isCounted = rowsOf.filter((each) => below(each).length > 0).length > 3;
    const ofYears = rowsOf.map((each) => {
      const years = below(each).map(({ fiscalYear }) => fiscalYear);
      // Where they are only counted, a row counts as long as one of its years is below zero.
      return is(each.id, last, isCounted && years.length > 1 ? [] : isCounted && years.length === 1 ? years : allYears);
    });
    return any(...parts.map((id) => is(id, last, 'total')), ...ofYears, ...(hasShare ? [is(whole, last, 'total')] : []));
  };
  const byPlace: Record<string, Domain> = {
    home: soFar(TOTAL),
    bar: soFar(TOTAL),
    'how much': any(is(TOTAL, last, 'total'), is(TOTAL, last, settled)),
    'on course': any(bothTotals, is(TOTAL, last, compared), is(TOTAL, first, compared)),
    lead: lead(TOTAL),
    description: lead(TOTAL),
    story: bothTotals,
    'card of home': soFar(TOTAL),
    'card of the amounts': soFar(TOTAL),
    stretches: any(...[TOTAL, ...main].flatMap((row) => [is(row, first, common), is(row, last, common)])),
    'chart total-by-year': any(lead(TOTAL), is(TOTAL, last, allYears)),
    'chart bridge': any(bothTotals, mains(first, 'total'), mains(last, 'total')),
    'chart by-policy': partsOf(TOTAL, [...main]),
    'chart cumulative': any(is(TOTAL, last, allYears), is(TOTAL, last, 'total'), is(TOTAL, first, common)),
    'chart differences': any(...[TOTAL, ...main].flatMap((row) => [is(row, first, common), is(row, last, common)])),
    'chart expected-and-actual': any(is(TOTAL, last, compared), is(TOTAL, first, compared)),
    'chart by-kind': partsOf(
      TOTAL,
      figures.rows.filter(({ id }) => /^kind\//.test(id)).map(({ id }) => id),
    ),
  };
  const [, row = '', at] = /^row (\S+) (\d)$/.exec(place) ?? [];
  const isShare = row !== '' && rowEffectCharts(figures.plan, row)[Number(at)]?.id.endsWith('-share');
  const isParts = row !== '' && Number(at) > 0 && !isShare;
  if (isShare) return any(mains(last, 'total'), is(TOTAL, last, 'total'));
  if (isParts) {
    const parts = figures.rows.filter(({ partOf }) => partOf.some((part) => part.row === row));
    const byOutline = parts.filter(({ partOf }) => partOf.some((part) => part.row === row && part.by === 'place'));
    return partsOf(
      row,
      (byOutline.length > 0 ? byOutline : parts).map(({ id }) => id),
    );
  }
  if (row !== '') return any(lead(row), is(row, last, allYears));
  const domain = byPlace[place];
  assert.ok(domain, `no one says of which amounts "${place}" speaks`);
  return domain;
}

/** The places whose sentences are others once much is added to `cell`, or taken from it. */
function changedBy(plan: Plan, cell: Cell, before: ReadonlyMap<string, string>): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const change of [MUCH, -MUCH]) {
    const after = sentencesOf(termPlanOf(withChange(plan, cell, change)));
    for (const place of new Set([...before.keys(), ...after.keys()])) if (before.get(place) !== after.get(place)) changed.add(place);
  }
  return changed;
}

function cellsOf({ id, years, rows, total }: Vintage): Cell[] {
  return [...rows, total].flatMap((row) => {
    const columns = years.flatMap(({ fiscalYear }, at): Cell['column'][] => (isKnown(row.amountsYen[at] ?? 'pending') ? [fiscalYear] : []));
    return [...columns, ...(isKnown(row.totalYen) ? ['total' as const] : [])].map((column) => ({ vintage: id, row: row.id, column }));
  });
}

function withChange(plan: Plan, cell: Cell, change: number): Plan {
  const present = presentTerm(plan);
  const inVintage = (vintage: Vintage): Vintage => {
    const at = vintage.years.findIndex(({ fiscalYear }) => fiscalYear === cell.column);
    const inRow = (row: EffectRow): EffectRow => {
      if (row.id !== cell.row) return row;
      if (cell.column === 'total') return { ...row, totalYen: Number(row.totalYen) + change };
      return { ...row, amountsYen: row.amountsYen.map((amount, place) => (place === at ? Number(amount) + change : amount)) };
    };
    return vintage.id === cell.vintage ? { ...vintage, rows: vintage.rows.map(inRow), total: inRow(vintage.total) } : vintage;
  };
  const term = { ...present, vintages: present.vintages.map(inVintage) };
  return { ...plan, terms: plan.terms.map((each) => (each === present ? term : each)) };
}
