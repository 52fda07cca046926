import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Chart } from '../../src/charts/chart.ts';
import { drawTables } from '../../src/charts/draw-tables.ts';
import type { Size } from '../../src/charts/scene.ts';
import { toSvg } from '../../src/charts/to-svg.ts';
import { readCheckedPlan } from '../../src/checked-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import { allEffectCharts } from '../../src/views/effects/effect-charts.ts';
import { readEnvironment } from '../environment.ts';
import { inKilobytes, type Measure, medianMilliseconds, type Section } from './section.ts';

const RUNS = 31;

/** Time and bytes of each picture of the effect amounts, and what a reader loads who reaches for one. */
export const section: Section = {
  title: `効果額の図（描く時間は${RUNS}回の中央値。大きさは gzip）`,
  run: async () => {
    const { contentDir, outDir } = readEnvironment();
    const { plan: whole } = await readCheckedPlan(contentDir);
    const plan = whole && termPlanOf(whole);
    if (!plan) throw new Error('内容に問題があります。先に npm run check で確かめてください。');
    const views = await medianMilliseconds(RUNS, () => allEffectCharts(plan));
    const drawings: Measure[] = [];
    for (const chart of allEffectCharts(plan)) for (const size of ['wide', 'narrow'] as const) drawings.push(await measure(chart, size));
    return [{ what: 'すべての図の内容を作る', value: `${views.toFixed(2)} ms` }, ...drawings, ...chartJs(outDir)];
  },
};

async function measure(chart: Chart, size: Size): Promise<Measure> {
  const milliseconds = await medianMilliseconds(RUNS, () => toSvg(chart, size) + drawTables(chart));
  return { what: `${chart.id} ${size}`, value: `${milliseconds.toFixed(2)} ms, ${inKilobytes(gzipSync(toSvg(chart, size)).length)}` };
}

/** The script that comes only when a reader reaches for a chart; nothing where the site is not built. */
function chartJs(outDir: string): Measure[] {
  if (!existsSync(outDir)) return [];
  return globSync('assets/canvas-panels*.js', { cwd: outDir }).map((file) => ({
    what: 'Chart.js（触れたときだけ）',
    value: inKilobytes(gzipSync(readFileSync(join(outDir, file))).length),
    budget: '70 kB',
  }));
}
