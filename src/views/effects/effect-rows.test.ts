import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planWithVintages } from '../../../tests/fixtures/random-vintages.ts';
import type { VintageFile } from '../../model/effect-amounts.ts';
import { allEffectCharts } from './effect-charts.ts';
import { effectFigures } from './effect-figures.ts';
import { buildEffectsPage } from './effects-page.ts';
import { groupAmounts, groupEffects, initiativeEffects } from './row-effects.ts';

type Row = VintageFile['rows'][number];

const row = (subject: Partial<Row>, amount: number): Row => ({
  ...subject,
  amounts: { 2020: amount, 2021: 2 * amount },
  total: 3 * amount,
});
const vintage = (rows: readonly Row[], total: number, changes: Partial<VintageFile> = {}): VintageFile => ({
  id: 'first',
  order: 1,
  name: '当初',
  title: '当初の試算',
  years: { 2020: 'actual', 2021: 'forecast' },
  rows: [...rows],
  total: row({}, total),
  ...changes,
});

/** By policy, below the first by group and initiative, the group by kind, and all of it by kind. */
const mixed = planWithVintages(
  vintage(
    [
      row({ policy: '1' }, 12),
      row({ policy: '2' }, 3),
      row({ kind: '歳入' }, 11),
      row({ kind: '歳出' }, 4),
      row({ group: '2/digital' }, 3),
      row({ group: '2/digital', kind: '歳入' }, 1),
      row({ group: '2/digital', kind: '歳出' }, 2),
      row({ initiative: 'bpr' }, 3),
    ],
    15,
  ),
);

describe('a table of rows of every sort', () => {
  test('stands as a tree, each row below the one that it is part of', () => {
    assert.deepEqual(
      effectFigures(mixed)?.rows.map(({ depth, header, sort }) => [depth, header, sort]),
      [
        [0, 'I 方針その1', '方針'],
        [0, 'I 方針その2', '方針'],
        [1, '(2)デジタル', '区分'],
        [2, '歳入', '種別'],
        [2, '歳出', '種別'],
        [2, 'BPRの推進', '施策'],
        [0, '歳入', '種別'],
        [0, '歳出', '種別'],
      ],
    );
  });

  test('has a picture of what makes up the whole along the outline, and one by kinds', () => {
    const charts = allEffectCharts(mixed);
    assert.deepEqual(
      charts.map(({ id, title }) => [id, title.split('ごと')[0]]).filter(([id]) => id?.startsWith('by-')),
      [
        ['by-policy', '方針'],
        ['by-kind', '種別'],
      ],
    );
    assert.match(charts.find(({ id }) => id === 'by-kind')?.summary ?? '', /「歳入」の33百万円（全体の73\.3%）/);
  });

  test('is checked along the outline and by kinds, each for itself', () => {
    const checks = buildEffectsPage(mixed)?.checks;
    assert.deepEqual(checks?.wrong, []);
    const sums = checks?.all.filter(({ kind, columnName }) => kind === 'down' && columnName.startsWith('合計'));
    assert.deepEqual(
      sums?.map(({ row: name, by }) => `${name} ${by}`),
      ['I 方針その2 place', '(2)デジタル place', '(2)デジタル kind', '合計 place', '合計 kind'],
    );
  });

  test('gives a group, a lower group and an initiative their own rows', () => {
    const policy = groupEffects(mixed, '2');
    assert.deepEqual(
      policy?.table?.rows.map(({ header, depth, total }) => [header, depth, total]),
      [
        ['I 方針その2', 0, 9_000_000],
        ['(2)デジタル', 1, 9_000_000],
        ['歳入', 2, 3_000_000],
        ['歳出', 2, 6_000_000],
        ['BPRの推進', 2, 9_000_000],
      ],
    );
    assert.equal(groupEffects(mixed, '1')?.table, null, 'nothing stands below it');
    assert.deepEqual(
      groupAmounts(mixed, '2/digital')?.table.rows.map(({ header, note, amounts }) => [header, note, amounts]),
      [['当初', '令和2年度は実績、令和3年度は見込み', [3_000_000, 6_000_000]]],
    );
    assert.equal(groupAmounts(mixed, '2/cycle'), null);
    assert.deepEqual(
      initiativeEffects(mixed, 'bpr')?.charts.map(({ summary }) => summary),
      [
        '令和2～3年度の合計は9百万円を見込んでいます（うち実績3百万円）。最も多いのは令和3年度の6百万円、最も少ないのは令和2年度の3百万円です。',
      ],
    );
    assert.equal(initiativeEffects(mixed, 'mentor'), null);
  });
});

test('rows too many to tell apart by colour are bars, whatever they are of', () => {
  const policies = Array.from({ length: 7 }, (_, at) => row({ policy: `${at + 1}` }, at + 1));
  const plan = planWithVintages(vintage(policies, 28), vintage(policies, 28, { id: 'later', order: 2, name: '見直し後' }));
  const ids = allEffectCharts(plan).map(({ id, kind }) => `${id} ${kind}`);
  assert.deepEqual(ids, ['total-by-year columns', 'by-policy bars', 'cumulative lines']);
});

test('kinds alone make up the whole where no row stands along the outline', () => {
  const plan = planWithVintages(vintage([row({ kind: '歳入' }, 5), row({ kind: '歳出' }, -2)], 3));
  assert.deepEqual(
    allEffectCharts(plan).map(({ id, title }) => [id, title]),
    [
      ['total-by-year', '年度ごとの効果額'],
      ['by-policy', '種別ごとの効果額'],
      ['cumulative', '効果額の累計'],
    ],
  );
});

test('only a table that is known to stand in a document is headed as one of it, and each says its date or that none is given', () => {
  const tables = (...vintages: VintageFile[]) =>
    buildEffectsPage(planWithVintages(...vintages))?.sections.filter(({ id }) => id.endsWith('tables'));
  const printed = { source: { lines: [3] } };
  const rows = [row({ policy: '1' }, 1)];
  const later = { id: 'later', order: 2, name: '見直し後' };
  assert.deepEqual(tables(vintage(rows, 1, printed)), [{ id: 'tables', label: '原資料の表' }]);
  assert.deepEqual(tables(vintage(rows, 1)), [{ id: 'tables', label: '時点ごとの表' }]);
  assert.deepEqual(tables(vintage(rows, 1, printed), vintage(rows, 1, later)), [
    { id: 'tables', label: '原資料の表' },
    { id: 'other-tables', label: '原資料での場所が示されていない表' },
  ]);
  const remarks = buildEffectsPage(planWithVintages(vintage(rows, 1), vintage(rows, 1, { ...later, date: '2020-05-01' })))?.tables.flatMap(
    (part) => part.tables.map(({ remark }) => remark),
  );
  assert.deepEqual(remarks, ['時点の日付は記載がありません', '令和2年5月1日の時点']);
});
