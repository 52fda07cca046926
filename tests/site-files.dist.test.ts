import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { foreignIn, MANIFEST, readManifest } from '../scripts/build/manifest.ts';
import { assertNone, repeated } from './harness/findings.ts';
import { filesOf, pagesOf, readingPagesOf } from './harness/pages.ts';
import { everySite, type Site } from './harness/sites.ts';

for (const site of everySite) {
  describe(`files for machines (${site.name})`, () => {
    const absolute = (path: string) => `${site.origin ?? ''}${site.base.slice(0, -1)}${path}`;

    test('the sitemap lists every page that may be found, once, and no other', () => {
      const listed = [...read(site, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
      const wanted = readingPagesOf(site)
        .filter(({ document }) => !document.querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex'))
        .map(({ path }) => absolute(path));
      assertNone(repeated(listed), 'listed twice');
      assertNone(
        wanted.filter((address) => !listed.includes(address)),
        'pages that the sitemap lacks',
      );
      assertNone(
        listed.filter((address) => !wanted.includes(address)),
        'entries of the sitemap without a page',
      );
    });

    test('robots.txt lets everything be read, and names the sitemap once the site has an address', () => {
      const text = read(site, 'robots.txt');
      assert.match(text, /^User-agent: \*$/m);
      assert.doesNotMatch(text, /^Disallow: \/$/m);
      if (site.origin) assert.ok(text.includes(`Sitemap: ${absolute('/sitemap.xml')}`), text);
    });

    test('there is an icon, and every page names it', () => {
      const icons = pagesOf(site).map(({ document }) => document.querySelector('link[rel~="icon"]')?.getAttribute('href') ?? 'none');
      const [icon = ''] = new Set(icons);
      assert.equal(new Set(icons).size, 1, [...new Set(icons)].join(', '));
      assert.ok(existsSync(join(site.outDir, icon.slice(site.base.length))), icon);
    });

    test('an address that is not there has its own page', () => {
      const { document } = parseHTML(read(site, '404.html'));
      assert.ok(document.querySelector('meta[name="robots"][content*="noindex"]'), 'kept out of search engines');
      assert.ok(document.querySelector('main a[href]'), 'offers ways on');
    });

    test('nothing of the making of the site is published', () => {
      const odd = filesOf(site).filter(
        (file) => /\.(ts|astro|mdx?|ya?ml|map|log)$|(^|\/)\.|node_modules/.test(file) && !/^\.(htaccess|nojekyll|site\.sha256)$/.test(file),
      );
      assertNone(odd, 'files that belong to the workshop');
    });

    test('its list of SHA-256 sums names every file as it is', () => {
      const manifest = readManifest(site.outDir) ?? new Map();
      assertNone(foreignIn(site.outDir, [manifest]), 'files that are not listed, or not as they are');
      assert.deepEqual([...manifest.keys(), MANIFEST].sort(), filesOf(site));
    });
  });
}

function read(site: Site, file: string): string {
  return readFileSync(join(site.outDir, file), 'utf8');
}
