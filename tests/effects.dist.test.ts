import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { addressOf } from '../src/address.ts';
import type { Chart } from '../src/charts/chart.ts';
import { filesOf, pagesOf } from './harness/pages.ts';
import { termOf } from './harness/plans.ts';
import { basedPlan, firstPlan, type Site, secondPlan } from './harness/sites.ts';

const CHART_JS_LIMIT = 70_000;

/** Written down apart from the program's own table. */
const THOUSAND_YEN_PER_UNIT = { 千円: 1, 百万円: 1_000, 億円: 100_000 } as const;

const sites: readonly Site[] = [firstPlan, secondPlan];

for (const site of sites) {
  const { term } = await termOf(site);
  describe(`effect amounts (${site.name})`, () => {
    const page = pagesOf(site).find(({ path }) => path === addressOf.effects(term.id));
    assert.ok(page, 'there is a page of effect amounts');
    const { document } = page;

    test('the file of the content, the tables, the pictures and the download hold the same amounts, cell by cell', () => {
      const written = tablesInContent(site, term.id);
      assert.ok(written.flatMap(({ rows }) => rows.flat()).length > 30, 'the amounts were found');
      const printed = written.map(({ id }) =>
        [...document.querySelectorAll(`#table-${id} tbody tr:not([data-total])`)].map((row) =>
          [...row.querySelectorAll('td:not(.sum, .difference)')].map((cell) =>
            numberIn(cell.querySelector('[data-shown-value]'), 'data-shown-value'),
          ),
        ),
      );
      const [byPolicy] = chartsIn(document).filter(({ id }) => id === 'by-policy');
      assert.ok(byPolicy && 'panels' in byPolicy);
      // A panel a row, the last one the total; in each of them a series a table.
      const panels = byPolicy.panels.map(({ series }) =>
        series.map(({ points }) => points.map(({ value }) => (typeof value === 'number' ? value : null))),
      );
      const described = transposed(panels.slice(0, -1));
      const drawn = [...document.querySelectorAll('#chart-by-policy svg[data-size="wide"] [data-value]')].map((each) =>
        numberIn(each, 'data-value'),
      );
      const tables = written.map(({ rows }) => rows);
      assert.deepEqual(printed, tables);
      assert.deepEqual(described, tables);
      assert.deepEqual(amountsInDownload(site), tables.flat(2));
      // A picture goes from panel to panel, in each from year to year, and in each of these from table to table.
      assert.deepEqual(
        drawn,
        panels
          .flatMap(transposed)
          .flat()
          .filter((amount) => amount !== null),
      );
    });

    test('what the tables show is what they mean', () => {
      for (const cell of document.querySelectorAll('#tables [data-shown-value]')) {
        const unit = document.querySelector('#tables [data-unit-name]')?.textContent as keyof typeof THOUSAND_YEN_PER_UNIT;
        const shown = Number((cell.textContent ?? '').replaceAll(',', '').replace('△ マイナス', '-'));
        assert.equal(
          Math.round(shown * THOUSAND_YEN_PER_UNIT[unit]),
          Number(cell.getAttribute('data-shown-value')),
          cell.textContent ?? '',
        );
      }
    });

    test('every picture has a heading, a sentence, its unit, its source and its table', () => {
      const figures = [...document.querySelectorAll('figure.chart')];
      assert.ok(figures.length >= 6);
      for (const figure of figures) {
        const drawings = [...figure.querySelectorAll('svg[role="img"]')];
        assert.deepEqual(
          drawings.map((drawing) => drawing.getAttribute('data-size')),
          ['wide', 'narrow'],
          figure.id,
        );
        for (const drawing of drawings)
          for (const name of ['aria-labelledby', 'aria-describedby']) {
            const words = document.getElementById(drawing.getAttribute(name) ?? '')?.textContent ?? '';
            assert.ok(words.length > 4, `${figure.id}: ${name}`);
          }
        assert.match(figure.querySelector('figcaption')?.textContent ?? '', /単位：(千円|百万円|億円)/);
        assert.ok(figure.querySelector('.chart-tables table caption'), figure.id);
      }
      const captions = figures.map((figure) => figure.querySelector('figcaption')?.textContent ?? '');
      assert.equal(captions.filter((caption) => /出典：「.+」/.test(caption)).length, 1, 'the source is said once');
    });

    test('every sum is checked in public, and all agree', () => {
      const rows = [...document.querySelectorAll('#checks tbody tr')];
      assert.ok(rows.length > 10);
      assert.deepEqual(
        rows.map((row) => row.querySelector('td:last-child')?.textContent?.trim()).filter((result) => result !== '一致'),
        [],
      );
    });

    test('Chart.js is asked for by no page, and small enough when a reader reaches for it', () => {
      const scripts = filesOf(site).filter((file) => /^assets\/.*\.js$/.test(file));
      const heavy = scripts.filter((file) => readFileSync(join(site.outDir, file), 'utf8').includes('indexAxis'));
      const bytes = scripts
        .filter((file) => heavy.includes(file) && !/LiveCharts/.test(file))
        .reduce((sum, file) => sum + gzipSync(readFileSync(join(site.outDir, file))).length, 0);
      assert.ok(bytes > 20_000 && bytes <= CHART_JS_LIMIT, `${bytes} bytes`);
      for (const { path, html } of pagesOf(site)) for (const file of heavy) assert.ok(!html.includes(file), `${path} asks for ${file}`);
    });
  });
}

test('the same plan draws the same bytes under another address', () => {
  const drawings = (site: Site) =>
    pagesOf(site)
      .find(({ path }) => path.endsWith('/effects/') && path !== '/effects/')
      ?.html.match(/<svg class="drawing"[\s\S]*?<\/svg>/g);
  assert.ok((drawings(firstPlan)?.length ?? 0) >= 12);
  assert.deepEqual(drawings(firstPlan), drawings(basedPlan));
});

/** The tables as the editor wrote them, oldest first: row by row, year by year, in thousand yen; null where there is no number. */
function tablesInContent(site: Site, term: string): { id: string; rows: (number | null)[][] }[] {
  const folder = join(site.contentDir, 'terms', term);
  const { effects } = parse(readFileSync(join(folder, 'term.yaml'), 'utf8')) as { effects: { unit: keyof typeof THOUSAND_YEN_PER_UNIT } };
  const thousandYen = (amount: number | string | undefined) =>
    typeof amount === 'number' ? Math.round(amount * THOUSAND_YEN_PER_UNIT[effects.unit]) : null;
  return readdirSync(join(folder, 'effects'))
    .map((file) => ({ id: basename(file, '.yaml'), ...(parse(readFileSync(join(folder, 'effects', file), 'utf8')) as WrittenTable) }))
    .sort((a, b) => a.order - b.order)
    .map(({ id, years, rows }) => ({
      id,
      rows: rows.map(({ amounts }) =>
        Object.keys(years)
          .sort()
          .map((year) => thousandYen(amounts[year])),
      ),
    }));
}

interface WrittenTable {
  order: number;
  years: Record<string, string>;
  rows: { amounts: Record<string, number | string> }[];
}

function amountsInDownload(site: Site): (number | null)[] {
  const { rows } = JSON.parse(readFileSync(join(site.outDir, 'data', 'effect-amounts.json'), 'utf8')) as {
    rows: { amountThousandYen: number | null }[];
  };
  return rows.map(({ amountThousandYen }) => amountThousandYen);
}

function numberIn(element: Element | null, attribute: string): number | null {
  const value = element?.getAttribute(attribute);
  return value === null || value === undefined || value === '' ? null : Number(value);
}

function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as T));
}

function chartsIn(document: Document): Chart[] {
  return [...document.querySelectorAll('live-chart script[type="application/json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Chart,
  );
}
