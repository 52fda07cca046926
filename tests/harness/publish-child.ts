import { writeSync } from 'node:fs';
import { publish, recover, replaceContents } from '../../scripts/build/publish.ts';
import type { Progress } from '../../scripts/build/publishing-room.ts';

/**
 * A process that publishes and may be killed on the way: `publish|contents|recover <staged> <outDir> [<step>]`. Prints each
 * step that it takes, one a line, and ends itself by SIGKILL before the one of that number; else it says how it went.
 */
const [what, staged = '', outDir = '', last] = process.argv.slice(2);
let steps = 0;
const progress: Progress = {
  say: (message) => writeSync(1, `says ${message}\n`),
  step: (name) => {
    if (last !== undefined && steps === Number(last)) {
      process.kill(process.pid, 'SIGKILL');
      // The signal may take its time; nothing more may happen until then.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    writeSync(1, `step ${name}\n`);
    steps += 1;
  },
};

try {
  if (what === 'recover') await recover(outDir, progress);
  else if (what === 'contents') await replaceContents(staged, outDir, '動かせません', progress);
  else await publish(staged, outDir, progress);
} catch (error) {
  const { message, advice, outcome } = error as Error & { advice?: string; outcome?: string };
  writeSync(2, `${message}\n  → ${advice}\n${outcome}\n`);
  process.exitCode = 1;
}
