import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Indicator, Measure } from '../src/model/indicator.ts';
import { buildIndicator, buildIndicators, type IndicatorView } from '../src/views/progress/indicators.ts';
import { reportedIndicators } from '../src/views/progress/reported-indicators.ts';
import { buildStory } from '../src/views/story/story.ts';
import { pointIn } from './fixtures/expected-tables/measures.ts';
import { Surroundings, yearInWords } from './fixtures/expected-tables/surroundings.ts';
import { contentPlans } from './fixtures/random-plans.ts';

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
const WORDS = { pending: '未定', 'not-applicable': '対象外' };

test('indicators of random contents say of each year and term what its target and its actual are, and whether it is met', () => {
  for (const [plan, where, parts] of contentPlans()) {
    const there = new Surroundings(parts, plan);
    for (const indicator of parts.indicators) assertIndicator(there, indicator, undefined, `${where}, ${indicator.id}`);
    for (const { id, indicators = [] } of parts.initiatives)
      for (const indicator of indicators) assertIndicator(there, indicator, id, `${where}, ${indicator.id}`);
    assertPages(there, where);
    for (const report of plan.reports)
      assert.deepEqual(
        reportedIndicators(plan, report).map(({ label, target, actual }) => [label, target, actual]),
        parts.indicators.flatMap((each) => {
          const actual = report.actuals?.[each.id];
          return actual === undefined
            ? []
            : [[each.name, written(each, each.years?.[report.id.slice(0, 4)]?.target), written(each, actual)]];
        }),
        `${where}, report ${report.id}`,
      );
  }
});

function assertIndicator(there: Surroundings, indicator: Indicator, initiative: string | undefined, where: string): void {
  const view = buildIndicator(there.plan, indicator, initiative);
  assert.deepEqual(
    view.rows.map(({ label, target, actual, verdict }) => [label, target, actual, verdict]),
    expectedRows(there, indicator, initiative),
    where,
  );
  assertSentence(there, view, indicator, initiative, where);
  const points = YEARS.flatMap((year) => {
    const point = pointIn(there, indicator, initiative, year);
    return point ? [{ year: `${year}`, ...point }] : [];
  });
  const measured = points.filter(({ target, actual }) => typeof target === 'object' || typeof actual === 'object');
  assert.equal(view.chart !== null, measured.length > 1, `${where}: is there a picture`);
  for (const [at, key] of (['target', 'actual'] as const).entries())
    assert.deepEqual(
      (view.chart?.positions ?? []).flatMap(({ id }, place) => {
        const value = view.chart?.panels[0]?.series[at]?.points[place]?.value;
        return typeof value === 'number' ? [[id, value]] : [];
      }),
      view.chart === null ? [] : points.flatMap((point) => (typeof point[key] === 'object' ? [[point.year, point[key].value]] : [])),
      `${where}: picture of its ${key}`,
    );
}

/** Whole terms first, then years. */
function expectedRows(there: Surroundings, indicator: Indicator, initiative: string | undefined): string[][] {
  const row = (label: string, target: Measure | undefined, actual: Measure | undefined, isToCome: boolean) => [
    label,
    written(indicator, target),
    actual === undefined && isToCome ? 'これから' : written(indicator, actual),
    verdictOn(indicator, target, actual),
  ];
  const ofTerms = there.parts.terms.flatMap(({ term }) => {
    const point = indicator.terms?.[term.id];
    return point ? [row(term.name, point.target, point.actual, false)] : [];
  });
  const ofYears = YEARS.flatMap((year) => {
    const point = pointIn(there, indicator, initiative, year);
    const isToCome = `${year + 1}-03-31` > (there.parts.site.updated ?? '');
    return point ? [row(yearInWords(year), point.target, point.actual, isToCome)] : [];
  });
  return [...ofTerms, ...ofYears];
}

/** The sentence speaks of the latest year that was measured, with that year's target and verdict and no other; where it has none, of the last whole term that has. */
function assertSentence(
  there: Surroundings,
  { sentence }: IndicatorView,
  indicator: Indicator,
  initiative: string | undefined,
  where: string,
): void {
  const years = YEARS.map((year) => ({ label: yearInWords(year), ...pointIn(there, indicator, initiative, year) }));
  const terms = there.parts.terms.map(({ term }) => ({ label: term.name, ...indicator.terms?.[term.id] }));
  const latest = [...terms, ...years].findLast(({ actual }) => typeof actual === 'object');
  if (!latest) {
    assert.equal(sentence, '実績はまだありません。', where);
    return;
  }
  assert.ok(sentence.startsWith(`${latest.label}の実績は${written(indicator, latest.actual)}`), `${where}: ${sentence}`);
  const whole =
    latest.target === undefined && years.some((each) => each === latest)
      ? terms.findLast(({ target }) => typeof target === 'object')
      : undefined;
  if (whole) assert.ok(sentence.endsWith(`、${whole.label}の目標は${written(indicator, whole.target)}です。`), `${where}: ${sentence}`);
  const isSaidToBeMissing = /目標は(原資料に記載がありません|定められていません)。$/.test(sentence);
  assert.equal(isSaidToBeMissing, latest.target === undefined && whole === undefined, `${where}: ${sentence}`);
  if (typeof latest.target === 'object')
    assert.ok(sentence.replace('目標は', '目標の').includes(`目標の${written(indicator, latest.target)}`), `${where}: ${sentence}`);
  const verdict = verdictOn(indicator, latest.target, latest.actual);
  assert.equal(/満たして(いません|います)。$/.exec(sentence)?.[1] ?? '', { 達成: 'います', 未達成: 'いません' }[verdict] ?? '', where);
}

/** Which stand on the page of indicators and which on those of initiatives, under the names of today. */
function assertPages(there: Surroundings, where: string): void {
  const { parts, plan } = there;
  const view = buildIndicators(plan);
  const own = parts.initiatives.filter(({ indicators }) => indicators !== undefined);
  assert.equal(view === null, parts.indicators.length + own.length === 0, where);
  assert.deepEqual(
    (view?.ofPlan ?? []).map(({ name }) => name),
    parts.indicators.map(({ name }) => name),
    where,
  );
  assert.deepEqual(
    (view?.ofInitiatives ?? []).map(({ address, names }) => [address, names]).sort(),
    own.map(({ id, indicators = [] }) => [`/initiatives/${id}/`, indicators.map(({ name }) => name)]).sort(),
    where,
  );
  for (const initiative of plan.initiatives)
    assert.deepEqual(
      buildStory(plan, initiative).indicators.map(({ name }) => name),
      (initiative.indicators ?? []).map(({ name }) => name),
      `${where}, ${initiative.id}`,
    );
}

/** 1,234.50%以下, with as many places as the indicator has. */
function written({ unit, decimals = 0 }: Indicator, measure: Measure | undefined): string {
  if (measure === undefined) return '記載なし';
  if (typeof measure === 'string') return WORDS[measure];
  const places = Math.max(decimals, `${measure.value}`.split('.')[1]?.length ?? 0);
  const digits = new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places }).format(
    Math.abs(measure.value),
  );
  return `${measure.value < 0 ? '△' : ''}${digits}${unit}${measure.bound ?? ''}`;
}

/** As a reader judges who has both before him; empty where he cannot. */
function verdictOn({ better }: Indicator, target: Measure | undefined, actual: Measure | undefined): string {
  if (typeof target !== 'object' || typeof actual !== 'object' || actual.bound !== undefined) return '';
  const difference = actual.value - target.value;
  const way = target.bound ?? (better && { higher: '以上', lower: '以下' }[better]);
  if (way === undefined) return '';
  const isMet = difference === 0 ? way === '以上' || way === '以下' : (way === '以上' || way === '超') === difference > 0;
  return isMet ? '達成' : '未達成';
}
