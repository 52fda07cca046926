import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { pagesOf } from './harness/pages.ts';
import { firstPlan, livedWith, type Site, secondCity, secondPlan } from './harness/sites.ts';

/** Written down apart from the program's own table. */
const THOUSAND_YEN: Readonly<Record<string, number>> = { 千円: 1, 万円: 10, 百万円: 1_000, 億円: 100_000 };

const PAGES: readonly (readonly [Site, string])[] = [
  [firstPlan, 'kouki'],
  [secondCity, 'r4-r8'],
  [livedWith, 'kouki'],
  [livedWith, 'jiki'],
  ...readdirSync(join(secondPlan.contentDir, 'terms'))
    .filter((term) => existsSync(join(secondPlan.contentDir, 'terms', term, 'effects')))
    .map((term) => [secondPlan, term] as const),
];

interface WrittenRow {
  policy?: string;
  group?: string;
  initiative?: string;
  kind?: string;
  amounts: Record<string, number | string>;
  total: number | string;
}

interface WrittenTable {
  id: string;
  order: number;
  unit?: string;
  date?: string;
  source?: unknown;
  years: Record<string, string>;
  rows: WrittenRow[];
  total: WrittenRow;
}

/** A row of a page: how far it is set in, what it is of, and its amounts with their sum in thousand yen. */
interface ShownRow {
  depth: number;
  key: string;
  isKind: boolean;
  amounts: (number | null)[];
}

for (const [site, term] of PAGES) {
  describe(`rows of effect amounts (${site.name}, ${term})`, () => {
    const page = pagesOf(site).find(({ path }) => path === `/${term}/effects/`);
    assert.ok(page, 'there is a page of effect amounts');
    const { document } = page;
    const written = tablesOf(site, term);
    const kinds = new Set(written.flatMap(({ rows }) => rows.flatMap(({ kind }) => kind ?? [])));
    const shown = written.map(({ id }) => ({ id, rows: rowsOf(document.getElementById(`table-${id}`), kinds) }));

    test('every table holds each row of its file with each of its amounts, and no other', () => {
      for (const [at, { id, unit, rows, total, years }] of written.entries()) {
        const expected = [...rows, total].map((row) => [keyOf(row, term), amountsOf(row, years, unit)] as const);
        const found = shown[at]?.rows.map(({ key, amounts }) => [key, amounts] as const) ?? [];
        assert.deepEqual(new Map(found), new Map(expected), id);
        assert.equal(found.length, expected.length, id);
      }
    });

    test('what is set in below a row adds up to it, along the outline and by kinds, in every column', () => {
      const tolerance = toleranceOf(site, term);
      for (const { id, rows } of shown) {
        const total = rows.at(-1);
        assert.ok(total && total.key === 'total', id);
        const parents = [{ ...total, depth: -1 }, ...rows.slice(0, -1)];
        for (const [at, parent] of parents.entries())
          for (const isKind of [false, true]) {
            const parts = partsBelow(parents, at).filter((row) => row.isKind === isKind);
            if (parts.length === 0) continue;
            for (const [column, amount] of parent.amounts.entries()) {
              const sum = parts.reduce((before, { amounts }) => before + (amounts[column] ?? 0), 0);
              // A plan may leave a sum open while it waits for one of the parts.
              if (amount !== null || parts.every(({ amounts }) => amounts[column] !== null))
                assert.ok(Math.abs(sum - (amount ?? Number.NaN)) <= tolerance, `${id}: ${parent.key}, column ${column}: ${sum}, ${amount}`);
            }
          }
      }
    });

    test('a table says its date or that none is given, and stands under 「原資料の表」 only where its file says where it is printed', () => {
      for (const { id, date, source } of written) {
        const table = document.getElementById(`table-${id}`);
        assert.equal(/日の時点/.test(table?.textContent ?? ''), date !== undefined, id);
        assert.equal(/時点の日付は記載がありません/.test(table?.textContent ?? ''), date === undefined, id);
        const heading = table?.closest('section')?.querySelector('h2')?.textContent?.trim();
        assert.equal(heading === '原資料の表', source !== undefined, `${id}: ${heading}`);
        assert.equal(/原資料[ 『]/.test(table?.querySelector('caption')?.textContent ?? ''), source !== undefined, id);
      }
    });

    test('the page of each thing with a row shows that row', () => {
      const latest = written.at(-1);
      for (const row of latest?.rows ?? []) {
        if (row.kind !== undefined) continue;
        const [path = '', anchor] = addressOf(row, term).split('#');
        const there = pagesOf(site).find((each) => each.path === path);
        const place = anchor === undefined ? there?.document.getElementById('effects') : there?.document.getElementById(anchor);
        // An initiative that goes on has its page in its latest term.
        if (row.initiative !== undefined && !place && term !== latestTermOf(site)) continue;
        const held = new Set(
          [...(place?.querySelectorAll('[data-shown-value], [data-value]') ?? [])].map((each) =>
            Number(each.getAttribute('data-shown-value') ?? each.getAttribute('data-value')),
          ),
        );
        for (const amount of amountsOf(row, latest?.years ?? {}, latest?.unit).slice(0, -1))
          if (amount !== null) assert.ok(held.has(amount), `${path}${anchor ? `#${anchor}` : ''} lacks ${amount}`);
      }
    });
  });
}

test('rows of every sort occur', () => {
  const rows = PAGES.flatMap(([site, term]) => tablesOf(site, term).flatMap((table) => table.rows));
  for (const sort of ['policy', 'group', 'initiative', 'kind'] as const)
    assert.ok(
      rows.some((row) => row[sort] !== undefined),
      sort,
    );
});

for (const site of [firstPlan, secondCity, livedWith])
  test(`the download holds every amount of the present term with what it is of (${site.name})`, () => {
    const { rows } = JSON.parse(readFileSync(join(site.outDir, 'data', 'effect-amounts.json'), 'utf8')) as {
      rows: { amountThousandYen: number | null; kind?: string | null }[];
    };
    const written = tablesOf(site, latestTermOf(site)).flatMap(({ rows: all, years, unit }) =>
      all.flatMap((row) =>
        amountsOf(row, years, unit)
          .slice(0, -1)
          .map((amount) => [amount, row.kind ?? null]),
      ),
    );
    assert.deepEqual(
      rows.map(({ amountThousandYen, kind = null }) => [amountThousandYen, kind]),
      written,
    );
  });

/** The tables as the editor wrote them, oldest first. */
function tablesOf(site: Site, term: string): WrittenTable[] {
  const folder = join(site.contentDir, 'terms', term);
  const { effects } = parse(readFileSync(join(folder, 'term.yaml'), 'utf8')) as { effects: { unit: string } };
  return readdirSync(join(folder, 'effects'))
    .map((file) => ({
      unit: effects.unit,
      ...(parse(readFileSync(join(folder, 'effects', file), 'utf8')) as Omit<WrittenTable, 'id'>),
      id: basename(file, '.yaml'),
    }))
    .sort((a, b) => a.order - b.order);
}

/** How far the term lets a rounded sum be off, in thousand yen. */
function toleranceOf(site: Site, term: string): number {
  const { effects } = parse(readFileSync(join(site.contentDir, 'terms', term, 'term.yaml'), 'utf8')) as {
    effects: { unit: string; roundingTolerance: number };
  };
  return effects.roundingTolerance * (THOUSAND_YEN[effects.unit] ?? Number.NaN);
}

function latestTermOf(site: Site): string {
  const { terms } = parse(readFileSync(join(site.contentDir, 'plan.yaml'), 'utf8')) as { terms: string[] };
  return terms.at(-1) ?? '';
}

function amountsOf({ amounts, total }: WrittenRow, years: WrittenTable['years'], unit = '千円'): (number | null)[] {
  return [...Object.keys(years).map((year) => amounts[year]), total].map((amount) =>
    typeof amount === 'number' ? Math.round(amount * (THOUSAND_YEN[unit] ?? Number.NaN)) : null,
  );
}

function addressOf({ policy, group = policy, initiative }: WrittenRow, term: string): string {
  if (initiative !== undefined) return `/initiatives/${initiative}/`;
  const [top, ...below] = (group ?? '').split('/');
  return `/${term}/policies/${top}/${below.length > 0 ? `#${below.at(-1)}` : ''}`;
}

function keyOf(row: WrittenRow, term: string): string {
  const place = row.policy ?? row.group ?? row.initiative;
  return [place === undefined ? '' : addressOf(row, term), row.kind ?? ''].join(' ').trim() || 'total';
}

function rowsOf(table: Element | null, kinds: ReadonlySet<string>): ShownRow[] {
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => {
    const head = row.querySelector('th');
    const name = (head?.textContent ?? '').replace(head?.querySelector('small')?.textContent ?? '', '').trim();
    const isKind = kinds.has(name);
    const key = [head?.querySelector('a')?.getAttribute('href') ?? '', isKind ? name : ''].join(' ').trim() || 'total';
    return {
      depth: Number(head?.getAttribute('data-depth') ?? 0),
      key,
      isKind,
      amounts: [...row.querySelectorAll('td:not(.difference)')].map((cell) => {
        const value = cell.querySelector('[data-shown-value]')?.getAttribute('data-shown-value');
        return value === null || value === undefined ? null : Number(value);
      }),
    };
  });
}

/** The rows set in one step below the row at `at`, up to the next that stands as high. */
function partsBelow(rows: readonly ShownRow[], at: number): ShownRow[] {
  const depth = rows[at]?.depth ?? 0;
  const after = rows.slice(at + 1);
  const end = after.findIndex((row) => row.depth <= depth);
  return after.slice(0, end < 0 ? after.length : end).filter((row) => row.depth === depth + 1);
}
