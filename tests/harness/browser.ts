import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { createSiteServer } from '../../scripts/static-server.ts';
import type { Site } from './sites.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser looking at served sites. */
export interface Visitor {
  /** The address of `path` (`/try/1/`) of a site on its test server. */
  addressOf: (site: Site, path: string) => string;
  /** A fresh profile. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** Starts a browser and a server a site before the tests of the calling file (or suite), and stops them after. */
export function withVisitor(sites: readonly Site[]): Visitor {
  let browser: Browser | undefined;
  const origins = new Map<Site, string>();
  const closers: (() => void)[] = [];
  before(async () => {
    const executablePath = await findBrowser();
    if (!executablePath) throw new Error('ブラウザがありません。Chrome か Chromium をインストールするか、CHROME_PATH を指定してください。');
    browser = await chromium.launch({ executablePath, args: FLAGS });
    for (const site of sites) {
      const server = createSiteServer({ dir: site.outDir, base: site.base }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      origins.set(site, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      closers.push(() => server.close().closeAllConnections());
    }
  });
  after(async () => {
    await browser?.close();
    for (const close of closers) close();
  });
  return {
    addressOf: (site, path) => `${origins.get(site)}${site.base.slice(0, -1)}${path}`,
    newContext: async (options = {}) => {
      if (!browser) throw new Error('The browser has not started');
      return browser.newContext({ locale: 'ja-JP', ...options });
    },
  };
}

/** What a page complains of while open: errors on its console (refusals by the policy among them), failed requests. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    // What the browser itself gives up, as when a page is left before its icon has come, is nobody's mistake.
    if (error !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${error}`);
  });
  return complaints;
}
