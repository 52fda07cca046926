import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { emptyFolder } from '../temporary.ts';
import type { Engine, StartEngine } from './engine.ts';
import { asExpression, programOnPath } from './engine.ts';

/** Gecko, over WebDriver BiDi, which Firefox speaks by itself. */
export const startFirefox: StartEngine = async () => {
  const program = process.env.FIREFOX_PATH ?? programOnPath(['firefox-esr', 'firefox']);
  if (!program) return undefined;
  const profile = emptyFolder();
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], { stdio: 'pipe' });
  const connection = await connect(`${await endpointOf(child)}/session`);
  await connection.send('session.new', { capabilities: {} });
  const { contexts } = (await connection.send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  return {
    name: 'Firefox',
    open: async (url) => void (await connection.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    run: async (work, ...args) => {
      const answer = await connection.send('script.evaluate', {
        expression: asExpression(work, args),
        target: { context },
        awaitPromise: true,
      });
      const { type, result, exceptionDetails } = answer as {
        type: string;
        result?: { value: string };
        exceptionDetails?: { text: string };
      };
      if (type !== 'success') throw new Error(exceptionDetails?.text);
      return JSON.parse(result?.value ?? 'null');
    },
    close: async () => {
      connection.close();
      if (child.exitCode === null) {
        child.kill();
        await once(child, 'exit');
      }
    },
  } satisfies Engine;
};

/** Firefox says on its error output where it listens. */
async function endpointOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    const endpoint = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
    if (endpoint) return endpoint;
  }
  throw new Error(`Firefox did not start: ${said}`);
}

interface Connection {
  send: (method: string, params: object) => Promise<unknown>;
  close: () => void;
}

async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: string; message?: string };
    if (id === undefined) return;
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(`${error}: ${message}`));
    waiting.delete(id);
  });
  await once(socket, 'open');
  let number = 0;
  return {
    send: (method, params) => {
      number += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(number, answer);
      socket.send(JSON.stringify({ id: number, method, params }));
      return answer.promise;
    },
    close: () => socket.close(),
  };
}
