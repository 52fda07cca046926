import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { filesOf, isRedirect, pagesOf } from './harness/pages.ts';
import { everySite, type Site } from './harness/sites.ts';

/** Stands in for the address of a site that has none yet. */
const NOWHERE = 'http://site.invalid';

for (const site of everySite) {
  describe(`links (${site.name})`, () => {
    const origin = site.origin ?? NOWHERE;
    const home = `${origin}${site.base}`;
    const anchors = new Map(pagesOf(site).map(({ path, document }) => [path, anchorsIn(document)]));

    /** What is wrong with a link written on the page at `from`; nothing where it leads off the site or arrives. */
    const check = (address: string, from: string): string[] => {
      const url = URL.parse(address, `${home.slice(0, -1)}${from}`);
      if (!url) return ['is no address'];
      if (/^(mailto|tel|data):/.test(url.protocol)) return [];
      if (url.origin !== origin) return url.protocol === 'https:' || url.protocol === 'http:' ? [] : [`leads to ${url.protocol}`];
      if (!url.pathname.startsWith(site.base)) return address.startsWith(origin) ? [] : ['leads out of the base path'];
      const path = `/${decodeURIComponent(url.pathname.slice(site.base.length))}`;
      const page = anchors.get(path);
      if (!page) return isFile(site, path) ? [] : ['leads nowhere'];
      const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
      return anchor === '' || page.has(anchor) ? [] : [`has no place #${anchor}`];
    };

    test('every link, form and file that a page names is there', () => {
      const named = pagesOf(site).flatMap(({ path, document }) => addressesIn(document).map((address) => [path, address] as const));
      assert.ok(named.length > 100, 'links were found');
      assertNone(
        named.flatMap(([path, address]) => check(address, path).map((problem) => `${path}  ${address} ${problem}`)),
        'broken links',
      );
    });

    test('every file that a style sheet names is there', () => {
      const sheets = filesOf(site).filter((file) => file.endsWith('.css'));
      assert.ok(sheets.length > 0, 'there is a style sheet');
      const broken = sheets.flatMap((file) =>
        [...readFileSync(join(site.outDir, file), 'utf8').matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)/g)]
          .map(([, url, imported]) => url ?? imported ?? '')
          .filter((address) => !address.startsWith('data:') && !address.startsWith('#'))
          .flatMap((address) => check(address, `/${file}`).map((problem) => `${file}  ${address} ${problem}`)),
      );
      assertNone(broken, 'broken addresses in style sheets');
    });

    test('a page that sends on leads to a page, says so, and stays out of search engines', () => {
      const broken = pagesOf(site)
        .filter(isRedirect)
        .flatMap(({ path, document }) => {
          const content = document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? '';
          const target = /url=(.+)$/i.exec(content)?.[1]?.trim() ?? '';
          const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
          return [
            ...(target === '' ? ['has no target'] : check(target, path)),
            ...(document.querySelector('body a[href]') ? [] : ['has no link to follow by hand']),
            ...(document.documentElement.lang === 'ja' ? [] : ['has no language']),
            ...(robots.includes('noindex') ? [] : ['lets search engines list it']),
          ].map((problem) => `${path}  ${problem}`);
        });
      assertNone(broken, 'broken redirects');
    });

    test('a link says where it leads', () => {
      const vague = pagesOf(site).flatMap(({ path, document }) =>
        [...document.querySelectorAll('a')]
          .map((link) => (link.getAttribute('aria-label') ?? link.textContent ?? '').trim())
          .filter((text) => /^(こちら|ここ|詳細|詳しくはこちら|もっと見る|リンク|続きを読む)?$/.test(text))
          .map((text) => `${path}  「${text}」`),
      );
      assertNone(vague, 'links whose words do not say where they lead');
    });
  });
}

function addressesIn(document: Document): string[] {
  const attributes = ['href', 'src', 'action', 'formaction', 'poster', 'data'] as const;
  const single = attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const sets = [...document.querySelectorAll('[srcset]')].flatMap((element) => (element.getAttribute('srcset') ?? '').split(','));
  const cards = [...document.querySelectorAll('meta[property="og:image"], meta[property="og:url"]')];
  return [
    ...single,
    ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
    ...cards.map((meta) => meta.getAttribute('content') ?? ''),
  ];
}

function anchorsIn(document: Document): Set<string> {
  return new Set([
    'top',
    ...[...document.querySelectorAll('[id], a[name]')].map((element) => element.id || element.getAttribute('name') || ''),
  ]);
}

function isFile(site: Site, path: string): boolean {
  const file = join(site.outDir, path);
  return existsSync(file) && statSync(file).isFile();
}
