import type { Server } from 'node:http';
import { buildSite } from './build/build-site.ts';
import { readEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';
import { createSiteServer } from './static-server.ts';

/** Builds the site and serves it on this machine until stopped. */
async function start(): Promise<boolean> {
  const environment = readEnvironment();
  const port = Number(process.env.PORT || 4321);
  const server = createSiteServer({ dir: environment.outDir, base: environment.base });
  // Taken before the build, so that a port in use is told at once.
  await listen(server, port, process.env.HOST || '127.0.0.1');
  if (!(await buildSite(environment))) {
    server.close();
    return false;
  }
  console.log(`\n  http://localhost:${port}${environment.base}\n\nこのアドレスをブラウザで開いてください。止めるには Ctrl+C を押します。`);
  return true;
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT が正しくありません：${process.env.PORT}`);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw new Error(`ポート ${port} で待ち受けられません（${error.message}）。`);
    throw new Error(
      `ポート ${port} はほかのプログラムが使っています。\n  → それを止めるか、PORT=${port + 1} npm start のように別の番号を指定してください。`,
    );
  });
}

await runCommand(start);
