import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { buildSite } from './build/build-site.ts';
import { readEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';
import { createSiteServer } from './static-server.ts';

/** Builds the site and serves it on this machine until stopped. */
async function start(): Promise<boolean> {
  const environment = readEnvironment();
  const port = Number(process.env.PORT || 4321);
  const host = process.env.HOST || '127.0.0.1';
  const server = createSiteServer({ dir: environment.outDir, base: environment.base });
  // Taken before the build, so that a port in use is told at once.
  await listen(server, port, host);
  if (!(await buildSite(environment))) {
    server.close();
    return false;
  }
  const addresses = addressesOf(host).map((each) => `  http://${each}:${port}${environment.base}`);
  console.log(`\n${addresses.join('\n')}\n\nこのアドレスをブラウザで開いてください。止めるには Ctrl+C を押します。`);
  return true;
}

/** Under which names the site is reached: on this machine, and for others where `host` lets them in. */
function addressesOf(host: string): string[] {
  if (host === '127.0.0.1' || host === 'localhost') return ['localhost'];
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return ['localhost', ...others.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)];
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT が正しくありません：${process.env.PORT}`);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // For good: what goes wrong with one connection later must not stop the server.
  server.on('error', reject).listen(port, host, resolve);
  await promise.catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      WHY_NOT_LISTENING[error.code ?? '']?.(port, host) ?? `${host} のポート ${port} で待ち受けられません（${error.code}）。`,
    );
  });
}

const WHY_NOT_LISTENING: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `ポート ${port} はほかのプログラムが使っています。\n  → それを止めるか、PORT=${port + 1} npm start のように別の番号を指定してください。`,
  EACCES: (port) => `ポート ${port} を使う権限がありません。\n  → PORT=4321 npm start のように、1024 以上の番号を指定してください。`,
  EADDRNOTAVAIL: (_, host) =>
    `HOST の ${host} は、この機械のアドレスではありません。\n  → HOST を消すか、この機械のアドレスにしてください。`,
  ENOTFOUND: (_, host) => `HOST の ${host} が見つかりません。\n  → HOST を消すか、この機械のアドレスにしてください。`,
};

await runCommand(start);
