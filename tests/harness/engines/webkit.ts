import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Engine, StartEngine } from './engine.ts';
import { asExpression, programOnPath } from './engine.ts';

/** WebKit (GTK), over W3C WebDriver; on a machine without a screen inside a virtual one. */
export const startWebKit: StartEngine = async () => {
  const program = programOnPath(['WebKitWebDriver']);
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : programOnPath(['xvfb-run']);
  if (!program || !screen) return undefined;
  const port = await freePort();
  const [command = program, ...args] = [...(typeof screen === 'string' ? [screen, '-a'] : []), program, `--port=${port}`];
  // A group of its own, so that the virtual screen ends with it.
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...withoutSandboxAsRoot() } });
  const driver = `http://127.0.0.1:${port}`;
  await answering(driver);
  const { sessionId } = (await post(`${driver}/session`, { capabilities: { alwaysMatch: {} } })) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  await post(`${session}/timeouts`, { script: 120_000 });
  return {
    name: 'WebKit',
    open: async (url) => void (await post(`${session}/url`, { url })),
    run: async (work, ...args) => {
      const script = `const done = arguments[arguments.length - 1];
        ${asExpression(work, args)}.then((json) => done({ json }), (error) => done({ error: String(error) }));`;
      const { json, error } = (await post(`${session}/execute/async`, { script, args: [] })) as { json?: string; error?: string };
      if (json === undefined) throw new Error(error);
      return JSON.parse(json);
    },
    close: async () => {
      await fetch(session, { method: 'DELETE' });
      if (child.pid !== undefined && child.exitCode === null) {
        process.kill(-child.pid);
        await once(child, 'exit');
      }
    },
  } satisfies Engine;
};

/** In a container, where one is root, WebKit's own sandbox cannot be made. */
function withoutSandboxAsRoot(): NodeJS.ProcessEnv {
  return process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

async function answering(driver: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isThere = await fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await setTimeout(200);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
