import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../tests/harness/temporary.ts';
import { ROOT, readEnvironment, toVariables } from './environment.ts';

function contentWith(site: string): string {
  return folderWith({ 'site.yaml': site });
}

test('without settings: the plan in content/, to dist/, at the root of a site without an address', () => {
  const folder = contentWith('publisher: 市\n');
  const { contentDir, outDir, origin, base } = readEnvironment({ PLAN_CONTENT: folder, OUT_DIR: '' });
  assert.equal(contentDir, folder);
  assert.equal(outDir, join(ROOT, 'dist'));
  assert.equal(origin, undefined);
  assert.equal(base, '/');
  assert.equal(readEnvironment({ SITE_URL: 'https://a.example' }).contentDir, join(ROOT, 'content'));
});

test('a base path may be written with or without its slashes', () => {
  for (const path of ['kaikaku', '/kaikaku', 'kaikaku/', '/kaikaku/']) {
    assert.equal(readEnvironment({ SITE_URL: 'https://a.example', BASE_PATH: path }).base, '/kaikaku/');
  }
  assert.equal(readEnvironment({ SITE_URL: 'https://a.example', BASE_PATH: '/a/b/' }).base, '/a/b/');
});

test('the path of the address is the base path, unless that is said', () => {
  const folder = contentWith('url: https://www.city.example.lg.jp/kaikaku/\n');
  const fromContent = readEnvironment({ PLAN_CONTENT: folder });
  assert.deepEqual([fromContent.origin, fromContent.base], ['https://www.city.example.lg.jp', '/kaikaku/']);
  const said = readEnvironment({ PLAN_CONTENT: folder, SITE_URL: 'https://a.example/x/', BASE_PATH: '/' });
  assert.deepEqual([said.origin, said.base], ['https://a.example', '/']);
});

test('what is started from here sees the same settings', () => {
  const environment = readEnvironment({ SITE_URL: 'https://a.example/x/', OUT_DIR: '/tmp/out' });
  assert.deepEqual(readEnvironment(toVariables(environment)), environment);
});

test('an address that is none is refused in Japanese', () => {
  assert.throws(() => readEnvironment({ SITE_URL: 'www.city.example.lg.jp' }), /SITE_URL が正しくありません/);
});
