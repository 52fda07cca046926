import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { PUBLISHED_HEADERS } from '../src/hosts/policy.ts';
import { filesOf } from './harness/pages.ts';
import { basedPlan, type Site, secondPlan } from './harness/sites.ts';
import { emptyFolder } from './harness/temporary.ts';

/** A web server of Debian's, configured by what the site says to it and the least that must stand around it. */
interface Server {
  name: string;
  program: string;
  /** Writes what it needs into `folder` and gives its arguments; `root` is the folder of the whole host. */
  prepare: (folder: string, host: { root: string; site: Site; port: number }) => string[];
}

const APACHE_MODULES = 'mpm_event authz_core mime dir headers alias filter deflate'.split(' ');

const SERVERS: readonly Server[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    prepare: (folder, { root, site, port }) => {
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder}/${each};`).join('\n');
      writeFileSync(
        join(folder, 'server.conf'),
        `daemon off; pid ${folder}/pid; error_log stderr; events {}
http { access_log off; ${paths}
  server { listen 127.0.0.1:${port}; root ${root}; include ${join(root, site.base)}nginx.conf; } }`,
      );
      return ['-p', folder, '-c', join(folder, 'server.conf')];
    },
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    prepare: (folder, { root, port }) => {
      const modules = APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
      writeFileSync(
        join(folder, 'server.conf'),
        `${modules.join('\n')}
User www-data
Group www-data
ServerName localhost
ServerRoot ${folder}
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
TypesConfig /dev/null
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo
  Options FollowSymLinks
  Require all granted
</Directory>`,
      );
      return ['-X', '-d', folder, '-f', join(folder, 'server.conf')];
    },
  },
];

for (const server of SERVERS)
  for (const site of [secondPlan, basedPlan]) {
    const isThere = spawnSync(server.program, ['-v']).status === 0;
    describe(`behind a real ${server.name} (${site.name})`, {
      skip: isThere ? false : `${server.name} がこの機械にないので、確かめていません`,
    }, () => {
      let host: { origin: string; stop: () => Promise<void> };
      before(async () => {
        host = await serve(server, site);
      });
      after(() => host.stop());

      const get = (path: string) =>
        fetch(host.origin + site.base.slice(0, -1) + path, { redirect: 'manual', headers: { 'accept-encoding': 'gzip' } });

      test('every kind of answer has the whole policy', async () => {
        for (const [kind, path] of Object.entries(kindsOf(site))) {
          const answer = await get(path);
          for (const [name, value] of Object.entries(PUBLISHED_HEADERS)) {
            const open = name === 'Cross-Origin-Resource-Policy' && /^\/(data|social)\//.test(path);
            assert.equal(answer.headers.get(name), open ? 'cross-origin' : value, `${kind} ${path} ${name}`);
          }
        }
      });

      test('what is there answers 200, what is not there with its own page and 404', async () => {
        for (const [kind, path] of Object.entries(kindsOf(site)))
          assert.equal((await get(path)).status, kind === 'nothing' ? 404 : 200, `${kind} ${path}`);
        assert.match(await (await get('/nothing/of/that/')).text(), /<html lang="ja"/);
        assert.equal((await get('/initiatives')).status, 301);
      });

      test('files say what they are, in which letters, and text is sent compressed', async () => {
        const types = Object.fromEntries(
          await Promise.all(
            Object.entries(kindsOf(site)).map(async ([kind, path]) => [kind, (await get(path)).headers.get('content-type')?.toLowerCase()]),
          ),
        );
        assert.deepEqual(types, {
          'a page': 'text/html; charset=utf-8',
          nothing: 'text/html; charset=utf-8',
          'a page of data': 'text/html; charset=utf-8',
          'a style sheet': 'text/css; charset=utf-8',
          'a script': 'text/javascript; charset=utf-8',
          'a table': 'text/csv; charset=utf-8',
          'a workbook': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'a picture to share': 'image/png',
          'the feed': 'application/xml; charset=utf-8',
          'the index of the search': 'application/octet-stream',
        });
        assert.equal((await get('/')).headers.get('content-encoding'), 'gzip');
      });

      test('pages are asked for anew, what has its content in its name never again', async () => {
        const kinds = kindsOf(site);
        assert.equal((await get('/')).headers.get('cache-control'), 'no-cache');
        assert.equal((await get(kinds['a table'])).headers.get('cache-control'), 'no-cache');
        assert.match((await get(kinds['a style sheet'])).headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
        assert.equal((await get(kinds['a table'])).headers.get('access-control-allow-origin'), '*');
      });

      test('what moved is told at once', async () => {
        const moves = readFileSync(join(site.outDir, 'staticwebapp.config.json'), 'utf8');
        for (const { route, redirect } of JSON.parse(moves).routes.filter((each: { redirect?: string }) => each.redirect)) {
          const answer = await fetch(host.origin + route, { redirect: 'manual' });
          assert.equal(answer.status, 301, route);
          assert.equal(new URL(answer.headers.get('location') ?? '', host.origin).pathname, redirect);
        }
        if (site === secondPlan) assert.match(moves, /"statusCode": 301/);
      });
    });
  }

test('what the hosts are told can be read by them', () => {
  for (const { outDir } of [secondPlan, basedPlan]) {
    JSON.parse(readFileSync(join(outDir, 'staticwebapp.config.json'), 'utf8'));
    assert.ok(readdirSync(outDir).includes('.htaccess'));
    const names = [...readFileSync(join(outDir, 'web.config'), 'utf8').matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)];
    const open: string[] = [];
    for (const [, isEnd, name = '', isEmpty] of names) {
      if (isEnd) assert.equal(open.pop(), name);
      else if (!isEmpty) open.push(name);
    }
    assert.deepEqual(open, []);
  }
});

/** One address of each kind that a host may treat in its own way, below the base path. */
function kindsOf(site: Site) {
  return {
    'a page': '/',
    nothing: '/nothing/of/that/',
    'a page of data': '/data/',
    'a style sheet': firstFileIn(site, 'assets', '.css'),
    'a script': firstFileIn(site, 'assets', '.js'),
    'a table': firstFileIn(site, 'data', '.csv'),
    'a workbook': firstFileIn(site, 'data', '.xlsx'),
    'a picture to share': firstFileIn(site, 'social', '.png'),
    'the feed': '/sitemap.xml',
    'the index of the search': firstFileIn(site, 'pagefind', '.pf_index'),
  };
}

function firstFileIn(site: Site, folder: string, end: string): string {
  const file = filesOf(site).find((each) => each.startsWith(`${folder}/`) && each.endsWith(end));
  assert.ok(file, `${folder}/*${end} is there`);
  return `/${file}`;
}

async function serve(server: Server, site: Site) {
  const folder = emptyFolder();
  // Servers started by root read files as someone else.
  chmodSync(folder, 0o755);
  const root = join(folder, 'root');
  cpSync(site.outDir, join(root, site.base), { recursive: true });
  const port = await freePort();
  const started = spawn(server.program, server.prepare(folder, { root, site, port }), { stdio: ['ignore', 'ignore', 'ignore'] });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswering(origin, started);
  return {
    origin,
    stop: async () => {
      started.kill('SIGTERM');
      if (started.exitCode === null) await once(started, 'exit');
    },
  };
}

async function untilAnswering(origin: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    if (await fetch(origin).catch(() => null)) return;
    await delay(20);
  }
  throw new Error(`${server.spawnfile} ended with ${server.exitCode}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
