import { once } from 'node:events';
import { withPlainPaths } from './build/plain-paths.ts';
import { ROOT, readEnvironment, toVariables } from './environment.ts';
import { runCommand } from './run-command.ts';

/** `npm run dev`: serves the plan as it is being written, until stopped. */
async function developSite(): Promise<boolean> {
  const environment = readEnvironment();
  const { dev } = await import('astro');
  await withPlainPaths(environment.contentDir, async (plain) => {
    // Read by astro.config.mjs and by the content loader, and by Astro itself, which would else report its use.
    const variables = toVariables({ ...environment, contentDir: plain.of(environment.contentDir) });
    Object.assign(process.env, variables, { ASTRO_TELEMETRY_DISABLED: '1' });
    const server = await dev({ root: plain.of(ROOT), vite: plain.vite });
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    await server.stop();
  });
  return true;
}

await runCommand(developSite);
process.exit();
