import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { chartExamples } from '../../tests/fixtures/chart-examples.ts';
import { printedEffects } from '../../tests/fixtures/printed-effects.ts';
import { inRoot, secondPlan } from '../../tests/harness/sites.ts';
import { readPlan } from '../load/read-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { allEffectCharts, rowEffectCharts } from '../views/effects/effect-charts.ts';
import type { Chart } from './chart.ts';
import { toSvg } from './to-svg.ts';

/**
 * Every drawing of two plans, and of the other kinds of charts, as it was last looked at. After a change that is meant, look at the new drawings and write
 * them down with UPDATE_SNAPSHOTS=1 node --test src/charts/snapshots.test.ts
 */
const FOLDER = inRoot('src', 'charts', 'snapshots');
const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';

const { plan: second } = await readPlan(secondPlan.contentDir);
assert.ok(second, secondPlan.contentDir);
const PLANS = { printed: printedEffects, second: termPlanOf(second) };

const drawings = new Map<string, string>();
for (const [name, plan] of Object.entries(PLANS)) {
  const charts: Chart[] = [...allEffectCharts(plan), ...rowEffectCharts(plan, '2')];
  for (const chart of charts)
    for (const size of ['wide', 'narrow'] as const) drawings.set(`${name}-${chart.id}-${size}.svg`, asFile(toSvg(chart, size)));
}

for (const chart of chartExamples)
  for (const size of ['wide', 'narrow'] as const) drawings.set(`example-${chart.id}-${size}.svg`, asFile(toSvg(chart, size)));

describe('drawings are as they were last looked at', () => {
  if (isUpdate) {
    mkdirSync(FOLDER, { recursive: true });
    for (const [file, svg] of drawings) writeFileSync(`${FOLDER}/${file}`, svg);
  }

  for (const [file, svg] of drawings) {
    test(file, () => {
      assert.ok(existsSync(`${FOLDER}/${file}`), `${file} was never looked at`);
      assert.equal(svg, readFileSync(`${FOLDER}/${file}`, 'utf8'));
    });
  }

  test('no snapshot is of a drawing that is gone', () => {
    assert.deepEqual(
      readdirSync(FOLDER).filter((file) => !drawings.has(file)),
      [],
    );
  });
});

/** A drawing as a file that programs open: within a page it needs no namespace. */
function asFile(svg: string): string {
  return `${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')}\n`;
}
