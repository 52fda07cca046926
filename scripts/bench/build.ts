import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../environment.ts';
import type { Section } from './section.ts';
import { medianMilliseconds } from './section.ts';

const run = promisify(execFile);

/** Time of the commands that an editor waits for, from the start of the process to its end. */
export const section: Section = {
  title: '内容の検査とサイトの作成にかかる時間（3回の中央値）',
  run: async () => {
    const env = { ...process.env, OUT_DIR: join('.build', 'bench') };
    const seconds = async (script: string) => {
      const milliseconds = await medianMilliseconds(3, () => run(process.execPath, [script], { cwd: ROOT, env }));
      return `${(milliseconds / 1000).toFixed(2)} s`;
    };
    return [
      { what: 'npm run check', value: await seconds('scripts/check.ts'), budget: '3 s' },
      { what: 'npm run build', value: await seconds('scripts/build.ts'), budget: '12 s' },
    ];
  },
};
