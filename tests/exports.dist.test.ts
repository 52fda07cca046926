import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import readWorkbook from 'read-excel-file/node';
import { formatBytes } from '../src/format.ts';
import { assertNone } from './harness/findings.ts';
import { filesOf, initiativePagesOf, pagesOf, textOf } from './harness/pages.ts';
import { basedPlan, everySite, firstPlan, type Site, secondPlan } from './harness/sites.ts';

interface JsonTable {
  title: string;
  columns: { key: string; heading: string; description: string }[];
  rows: Record<string, unknown>[];
}

for (const site of everySite) {
  describe(`data files (${site.name})`, () => {
    test('every file that is there is offered, with its kind and its size', () => {
      const files = filesOf(site).filter((file) => /^data\/.*\.(csv|json|xlsx)$/.test(file));
      assert.ok(files.length > 5);
      const wrong = files.flatMap((file) => {
        const link = dataPage(site).querySelector(`a[href="${site.base}${file}"]`);
        const size = formatBytes(readFileSync(join(site.outDir, file)).length);
        const kind = { csv: 'CSV', json: 'JSON', xlsx: 'Excel' }[file.split('.').pop() ?? ''];
        return textOf(link).endsWith(`（${kind}：${size}）`) ? [] : [`${file}: ${textOf(link)} (${size})`];
      });
      assertNone(wrong, 'files with a wrong link');
    });

    test('every column of every CSV file is explained on the page', () => {
      const explained = new Set([...dataPage(site).querySelectorAll('dt')].map((term) => textOf(term.firstChild)));
      const missing = csvFiles(site).flatMap((file) => (parseCsv(read(site, file))[0] ?? []).filter((heading) => !explained.has(heading)));
      assertNone(missing, 'columns without a meaning');
    });

    test('CSV files are UTF-8 with a byte order mark, CRLF and one number of fields a line', () => {
      for (const file of csvFiles(site)) {
        const text = read(site, file);
        assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'), file);
        assert.doesNotMatch(text, /[^\r]\n/, file);
        assert.equal(new Set(parseCsv(text).map((record) => record.length)).size, 1, file);
      }
    });

    test('CSV and JSON say the same, the workbook too', async () => {
      const bytes = readFileSync(join(site.outDir, 'data/tables.xlsx'));
      const sheets = await readWorkbook(bytes);
      for (const file of csvFiles(site)) {
        const json = JSON.parse(read(site, file.replace('.csv', '.json'))) as JsonTable;
        const expected = json.rows.map((row) => json.columns.map(({ key }) => flat(row[key])));
        const headings = json.columns.map(({ heading }) => heading);
        assert.deepEqual(parseCsv(read(site, file)), [headings, ...expected.map((row) => row.map(String))], file);
        const sheet = sheets.find((each) => each.sheet === json.title.slice(0, 31));
        assert.deepEqual(
          sheet?.data.map((row) => row.map((cell) => cell ?? '')),
          [headings, ...expected],
          file,
        );
      }
    });

    test('every initiative is in the list, with an address that is there', () => {
      const { rows } = JSON.parse(read(site, 'data/initiatives.json')) as JsonTable;
      const pages = new Set(pagesOf(site).map(({ path }) => path));
      const base = `${site.origin ?? ''}${site.base.slice(0, -1)}`;
      const lost = rows
        .map(({ address }) => String(address))
        .filter((address) => !address.startsWith(base) || !pages.has(address.slice(base.length)));
      assertNone(lost, 'addresses that lead nowhere');
      const ofTerms = filesOf(site).includes('data/initiatives-by-term.json')
        ? (JSON.parse(read(site, 'data/initiatives-by-term.json')) as JsonTable).rows
        : [];
      const told = new Set([...rows, ...ofTerms].map(({ address }) => String(address).slice(base.length)));
      assert.deepEqual(
        [...told].sort(),
        initiativePagesOf(site).map(({ path }) => path),
      );
    });
  });
}

test('amounts are the printed ones: thousand yen, negative with a minus, no grouping', () => {
  const amounts = parseCsv(read(firstPlan, 'data/effect-amounts.csv'));
  assert.deepEqual(amounts.find((row) => row.includes('2022') && row.includes('組織・人材マネジメント改革'))?.slice(-1), ['-63660']);
  assert.ok(parseCsv(read(firstPlan, 'data/effect-totals.csv')).some((row) => row.at(-1) === '-62493' && row.includes('2611600')));
});

test('a plan in million yen is given in thousand yen, and what it does not have is not offered', () => {
  const files = filesOf(secondPlan).filter((file) => file.startsWith('data/'));
  assert.ok(files.includes('data/effect-amounts.csv'));
  assertNone(
    files.filter((file) => /try|retrospective/.test(file)),
    'files without content',
  );
  const json = JSON.parse(read(secondPlan, 'data/effect-amounts.json')) as JsonTable;
  const known = json.rows.map((row) => row.amountThousandYen).filter((amount) => typeof amount === 'number');
  assert.ok(known.length > 0 && known.every((amount) => amount % 1000 === 0));
  assertNone(
    ['取組', '見直し区分', '主担当課', 'Try', '千円）・'].filter((word) =>
      csvFiles(secondPlan).some((file) => read(secondPlan, file).includes(word)),
    ),
    'words of another plan',
  );
});

test('the terms of use stand on the page only where content sets them', () => {
  assert.ok(!dataPage(firstPlan).querySelector('#licence'));
  assert.match(textOf(dataPage(secondPlan).querySelector('#licence')), /クリエイティブ・コモンズ/);
  assert.ok(basedPlan.origin);
});

function dataPage(site: Site): Document {
  const page = pagesOf(site).find(({ path }) => path === '/data/');
  assert.ok(page);
  return page.document;
}

function csvFiles(site: Site): string[] {
  return filesOf(site).filter((file) => /^data\/.*\.csv$/.test(file));
}

function read(site: Site, file: string): string {
  return readFileSync(join(site.outDir, file), 'utf8');
}

function flat(value: unknown): string | number {
  const values = Array.isArray(value) ? value : [value ?? ''];
  return values.length === 1 ? values[0] : values.join(';');
}

/** RFC 4180, written apart from what writes the files. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
