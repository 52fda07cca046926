import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Chart } from '../src/charts/chart.ts';
import { filesOf, pagesOf } from './harness/pages.ts';
import { basedPlan, firstPlan, type Site, secondPlan } from './harness/sites.ts';

const CHART_JS_LIMIT = 70_000;

/** Written down apart from the program's own table. */
const THOUSAND_YEN_PER_UNIT = { 千円: 1, 百万円: 1_000, 億円: 100_000 } as const;

const sites: readonly Site[] = [firstPlan, secondPlan];

for (const site of sites) {
  describe(`effect amounts (${site.name})`, () => {
    const page = pagesOf(site).find(({ path }) => path === '/effects/');
    assert.ok(page, 'there is a page of effect amounts');
    const { document } = page;

    test('the file of the content, the tables, the pictures and the download hold the same amounts', () => {
      const written = amountsInContent(site);
      assert.ok(written.length > 30, 'the amounts were found');
      const printed = [...document.querySelectorAll('#tables tbody tr:not([data-total]) td')]
        .filter((cell) => !cell.matches('.sum, .difference'))
        .flatMap((cell) => [...cell.querySelectorAll('[data-shown-value]')])
        .map((each) => Number(each.getAttribute('data-shown-value')));
      const drawn = [...document.querySelectorAll('#chart-by-policy svg[data-size="wide"] [data-value]')].map((each) =>
        Number(each.getAttribute('data-value')),
      );
      const described = chartsIn(document)
        .filter(({ id }) => id === 'by-policy')
        .flatMap((chart) => ('panels' in chart ? chart.panels : []))
        .flatMap((panel) => panel.series.flatMap((series) => series.points.map((point) => point.value)))
        .filter((amount) => typeof amount === 'number');
      assert.deepEqual(printed.sort(ascending), written);
      assert.deepEqual(drawn.sort(ascending), written);
      assert.deepEqual(described.sort(ascending), written);
      assert.deepEqual(amountsInDownload(site), written);
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
        assert.match(figure.querySelector('figcaption')?.textContent ?? '', /単位：(千円|百万円|億円)。出典：「.+」/);
        assert.ok(figure.querySelector('.chart-tables table caption'), figure.id);
      }
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
      .find(({ path }) => path === '/effects/')
      ?.html.match(/<svg class="drawing"[\s\S]*?<\/svg>/g);
  assert.ok((drawings(firstPlan)?.length ?? 0) >= 12);
  assert.deepEqual(drawings(firstPlan), drawings(basedPlan));
});

/** Every amount of a policy and year as the editor wrote it, in thousand yen, in order of size. */
function amountsInContent(site: Site): number[] {
  const settings = parse(readFileSync(join(site.contentDir, 'plan.yaml'), 'utf8')) as {
    effects: { unit: keyof typeof THOUSAND_YEN_PER_UNIT };
  };
  const folder = join(site.contentDir, 'effects');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')) as { rows: { amounts: Record<string, number | string> }[] })
    .flatMap(({ rows }) => rows.flatMap(({ amounts }) => Object.values(amounts)))
    .filter((amount) => typeof amount === 'number')
    .map((amount) => Math.round(amount * THOUSAND_YEN_PER_UNIT[settings.effects.unit]))
    .sort(ascending);
}

function amountsInDownload(site: Site): number[] {
  const rows = JSON.parse(readFileSync(join(site.outDir, 'data', 'effect-amounts.json'), 'utf8')) as unknown;
  const text = JSON.stringify(rows);
  return [...text.matchAll(/"amountThousandYen":(-?\d+)/g)].map(([, amount]) => Number(amount)).sort(ascending);
}

function chartsIn(document: Document): Chart[] {
  return [...document.querySelectorAll('live-chart script[type="application/json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Chart,
  );
}

function ascending(a: number, b: number): number {
  return a - b;
}
