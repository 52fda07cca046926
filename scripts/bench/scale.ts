import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fullness, writeLargeContent } from '../../tests/fixtures/large-content.ts';
import { ROOT } from '../environment.ts';
import type { Measure, Section } from './section.ts';

const COUNTS = [65, 1_000, 10_000];

/** Says at the end of a process how long it has kept processors busy: on a machine that others use, no clock tells. */
const SAY_CPU = `data:text/javascript,process.on('exit',()=>console.error('cpu='+process.cpuUsage().user))`;

/** Checking and building whole contents of many made-up initiatives. */
export const section: Section = {
  title: '取組を増やした計画の検査とサイトの作成にかかる時間（プロセッサーの使用時間。10,000件には十数分かかります）',
  run: async () => {
    const measures: Measure[] = [];
    for (const count of COUNTS)
      for (const fullness of ['printed', 'lived-with'] as const) measures.push(...(await measure(count, fullness)));
    return measures;
  },
};

async function measure(count: number, fullness: Fullness): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-site-scale-'));
  try {
    await writeLargeContent(join(folder, 'plan'), count, fullness);
    const variables = { PLAN_CONTENT: join(folder, 'plan'), OUT_DIR: join(folder, 'site'), SITE_URL: '', BASE_PATH: '' };
    const what = `${count.toLocaleString('ja-JP')}件${fullness === 'lived-with' ? '（2年分の報告・出来事・指標あり）' : ''}`;
    return [
      { what: `npm run check ${what}`, value: cpuSeconds('scripts/check.ts', variables) },
      { what: `npm run build ${what}`, value: cpuSeconds('scripts/build.ts', variables) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cpuSeconds(script: string, variables: Record<string, string>): string {
  const env = { ...process.env, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', SAY_CPU, script], { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return `${(Number(/cpu=(\d+)/.exec(stderr)?.[1]) / 1_000_000).toFixed(1)} s`;
}
