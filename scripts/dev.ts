import { ROOT, readEnvironment, toVariables } from './environment.ts';

// Read by astro.config.mjs and by the content loader, and by Astro itself, which would else report its use.
Object.assign(process.env, toVariables(readEnvironment()), { ASTRO_TELEMETRY_DISABLED: '1' });
const { dev } = await import('astro');
await dev({ root: ROOT });
