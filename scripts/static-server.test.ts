import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mixedRequests, STRANGE_REQUESTS } from '../tests/fixtures/odd-requests.ts';
import { folderWith } from '../tests/harness/temporary.ts';
import { createSiteServer } from './static-server.ts';

const HOME = `home ${'long enough to be worth compressing '.repeat(100)}`;
const dir = folderWith({
  'secret.txt': 'secret',
  'site/index.html': HOME,
  'site/404.html': 'not here',
  'site/effects/index.html': 'effects',
  'site/empty/other.txt': '',
  'site/plan.csv': 'a,b',
  'site/plan.xlsx': 'x'.repeat(5000),
  'site/計画 100%.txt': 'named',
  'site/.site.sha256': 'sums',
  'site/.git/config': 'config',
});
symlinkSync(join(dir, 'secret.txt'), join(dir, 'site', 'secret.txt'));
symlinkSync(dir, join(dir, 'site', 'out'));
symlinkSync(join(dir, 'site', '.git'), join(dir, 'site', 'git'));
symlinkSync(join(dir, 'site', 'effects'), join(dir, 'site', 'amounts'));

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

/** Sends `bytes` as they are; all that comes back until the server closes the connection, or `isOver` says that it is enough. */
async function send(bytes: string | Buffer, isOver: (answer: string) => boolean = () => false): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
    if (isOver(answer)) socket.destroy();
  });
  // A server that refuses may do so before all was sent.
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

function request(path: string, headers = ''): Promise<string> {
  return send(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`);
}

test('nothing outside the site is given out, nor what begins with a dot, whichever way it is asked for', async () => {
  for (const path of [
    '/kaikaku/../secret.txt',
    '/kaikaku/%2e%2e/secret.txt',
    '/kaikaku/..%2fsecret.txt',
    '/kaikaku/..%5csecret.txt',
    '/kaikaku/effects/../../secret.txt',
    '/kaikaku//../secret.txt',
    '/kaikaku/secret.txt',
    '/kaikaku/out/secret.txt',
    '/kaikaku/.site.sha256',
    '/kaikaku/%2esite.sha256',
    '/kaikaku/.git/config',
    '/kaikaku/git/config',
    `/kaikaku/${dir}/secret.txt`,
  ]) {
    const answer = await request(path);
    assert.match(answer, /^HTTP\/1\.1 404 /, path);
    assert.doesNotMatch(answer, /\r\n\r\n(secret|sums|config|home)/, path);
  }
  assert.match(await request('/kaikaku/amounts/'), /\r\n\r\neffects$/, 'a link within the site is followed');
});

test('a site that is not there yet has no pages, and says so', async () => {
  const other = createSiteServer({ dir: join(dir, 'none'), base: '/' }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), 'ページが見つかりません\n');
  other.close().closeAllConnections();
});

test('names are found however they are written, and a page asked for as a file, or a file as a page, is not', async () => {
  assert.match(await request('/kaikaku/%E8%A8%88%E7%94%BB%20100%25.txt'), /\r\n\r\nnamed$/);
  assert.match(await request('/kaikaku/%65ffects/?a=1#b'), /\r\n\r\neffects$/);
  assert.match(await request('http://a.example/kaikaku/effects/'), /\r\n\r\neffects$/);
  for (const path of ['/kaikaku/plan.csv/', '/kaikaku/empty/', '/kaikaku//effects/', '/kaikaku/effects//']) {
    assert.match(await request(path), /^HTTP\/1\.1 404 /, path);
  }
});

test('nobody is sent on to another site', async () => {
  assert.match(await request('/kaikaku?a=1'), /\r\nLocation: \/kaikaku\/\?a=1\r\n/);
  for (const path of ['//a.example/%2e%2e/kaikaku/effects', '/\\a.example/kaikaku/effects', 'http://a.example/kaikaku/effects']) {
    assert.doesNotMatch(await request(path), /\r\nLocation: (?!\/kaikaku\/)/i, path);
  }
});

test('text is compressed for who accepts it; what is compressed already, or tiny, is not', async () => {
  for (const [accepted, decompress] of [
    ['br, gzip', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const answer = await request('/kaikaku/', `Accept-Encoding: ${accepted}\r\n`);
    const [head = '', ...body] = answer.split('\r\n\r\n');
    assert.match(head, new RegExp(`\r\nContent-Encoding: ${accepted.split(',')[0]}\r\n`));
    assert.match(head, /\r\nVary: Accept-Encoding\r\n/);
    assert.ok(answer.length < HOME.length / 2);
    assert.equal(decompress(unchunked(body.join('\r\n\r\n'))).toString(), HOME);
  }
  assert.ok((await request('/kaikaku/')).endsWith(`\r\n\r\n${HOME}`), 'as it is for who says nothing');
  for (const path of ['/kaikaku/plan.xlsx', '/kaikaku/plan.csv']) {
    assert.doesNotMatch(await request(path, 'Accept-Encoding: br, gzip\r\n'), /Content-Encoding/, path);
  }
});

function unchunked(body: string): Buffer {
  const bytes: string[] = [];
  for (let at = 0; ; ) {
    const [line = '', size = '0'] = /^([0-9a-f]+)\r\n/.exec(body.slice(at, at + 12)) ?? [];
    if (Number.parseInt(size, 16) === 0) return Buffer.from(bytes.join(''), 'latin1');
    bytes.push(body.slice(at + line.length, at + line.length + Number.parseInt(size, 16)));
    at += line.length + Number.parseInt(size, 16) + 2;
  }
}

test('a page that the reader has already is not sent again until it changes', async () => {
  const tag = (await get('/kaikaku/effects/')).headers.get('etag') ?? '';
  for (const known of [tag, `"x", ${tag}`, '*']) {
    assert.match(await request('/kaikaku/effects/', `If-None-Match: ${known}\r\n`), /^HTTP\/1\.1 304 [\s\S]*\r\n\r\n$/, known);
  }
  writeFileSync(join(dir, 'site', 'effects', 'index.html'), 'effects again');
  assert.match(await request('/kaikaku/effects/', `If-None-Match: ${tag}\r\n`), /\r\n\r\neffects again$/);
  writeFileSync(join(dir, 'site', 'effects', 'index.html'), 'effects');
  assert.match(await request('/kaikaku/none/', 'If-None-Match: *\r\n'), /^HTTP\/1\.1 404 /);
});

test('HEAD has the headers of GET and no body; a part of a file is not promised, so the whole comes', async () => {
  const head = await send('HEAD /kaikaku/effects/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  assert.match(head, /^HTTP\/1\.1 200 [\s\S]*Content-Length: 7\r\n[\s\S]*\r\n\r\n$/);
  assert.match(await request('/kaikaku/effects/', 'Range: bytes=0-1\r\n'), /^HTTP\/1\.1 200 [\s\S]*\r\n\r\neffects$/);
});

test('a request, whatever it says, gets an answer, and the server goes on', async () => {
  for (const bytes of [...STRANGE_REQUESTS, ...mixedRequests(400)]) {
    const answer = await send(bytes, (begun) => begun.includes('\r\n\r\n'));
    assert.match(
      answer,
      /^HTTP\/1\.1 (200|301|304|400|404|405|408|413|417|431|501|505) /,
      JSON.stringify(bytes.toString('latin1').slice(0, 300)),
    );
    assert.doesNotMatch(answer, /\r\n\r\n(secret|sums|config)/);
  }
  assert.equal((await get('/kaikaku/effects/')).status, 200);
});
