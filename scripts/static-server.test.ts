import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createSiteServer } from './static-server.ts';

const dir = mkdtempSync(join(tmpdir(), 'served-'));
mkdirSync(join(dir, 'site', 'effects'), { recursive: true });
writeFileSync(join(dir, 'secret.txt'), 'secret');
writeFileSync(join(dir, 'site', 'index.html'), 'home');
writeFileSync(join(dir, 'site', '404.html'), 'not here');
writeFileSync(join(dir, 'site', 'effects', 'index.html'), 'effects');
writeFileSync(join(dir, 'site', 'plan.csv'), 'a,b');

const server = createSiteServer({ dir: join(dir, 'site'), base: '/kaikaku/' });
let origin = '';

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.close();
  server.closeAllConnections();
});

function get(path: string): Promise<Response> {
  return fetch(origin + path, { redirect: 'manual' });
}

test('pages and files come with their media type and the strict policy', async () => {
  const page = await get('/kaikaku/effects/');
  assert.equal(page.status, 200);
  assert.equal(await page.text(), 'effects');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self'; script-src 'self'/);
  assert.equal((await get('/kaikaku/plan.csv')).headers.get('content-type'), 'text/csv; charset=utf-8');
});

test('a page without its slash is sent on, with its query', async () => {
  const answer = await get('/kaikaku/effects?unit=1');
  assert.equal(answer.status, 301);
  assert.equal(answer.headers.get('location'), '/kaikaku/effects/?unit=1');
});

test('what is not there, or not below the base path, is the 404 page', async () => {
  for (const path of ['/kaikaku/none/', '/effects/', '/kaikaku/%00', '/kaikaku/%ff']) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.equal(await answer.text(), 'not here', path);
  }
});

test('nothing outside the site is given out', async () => {
  for (const path of ['/kaikaku/../secret.txt', '/kaikaku/%2e%2e/secret.txt', '/kaikaku/..%2fsecret.txt']) {
    assert.equal((await get(path)).status, 404, path);
  }
});
