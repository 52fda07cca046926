import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../tests/fixtures/history-plan.ts';
import { planOf } from '../../tests/fixtures/plan-in-time.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { prepare, seek } from './match.ts';
import { readings } from './query.ts';
import { answers, seekAll } from './rank.ts';
import { buildRecords } from './records.ts';

const records = buildRecords(termPlanOf(planOf(historyParts)));

/** The addresses of what the search finds. */
function found(words: string): string[] {
  const sought = readings(words).map((query) => seekAll(query, (term) => seek(term, [])));
  const prepared = records.map((record, order) => prepare(record, order));
  return sought.flatMap((reading) => prepared.filter((each) => answers(each, reading)).map(({ record }) => record.address));
}

test('a grade is found with its period, at what the report says of the initiative', () => {
  assert.deepEqual(found('令和5年度 評価B'), ['/progress/2023/#paper']);
  assert.ok(found('令和5年度 未報告').includes('/progress/2023/#chat'));
});

test('a report is found by its period, with how many of each grade it gives', () => {
  assert.ok(found('令和4年度 報告').includes('/progress/2022/'));
  const report = records.find(({ address }) => address === '/progress/2023/');
  assert.deepEqual(report?.lines?.[0]?.facts, ['A 2', 'B 1', '評価なし 1', '未報告 1']);
});

test('an indicator is found with its year, the plan’s own and that of an initiative', () => {
  assert.ok(found('満足度 令和5年度').includes('/indicators/#indicator-satisfaction'));
  assert.ok(found('点検の回数 令和5年度').includes('/initiatives/review/#indicator-checks'));
});
