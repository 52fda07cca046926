import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.mjs';
import type { Engine, StartEngine } from './engine.ts';
import { asExpression } from './engine.ts';

/** Blink, by Playwright over the DevTools protocol. */
export const startChromium: StartEngine = async () => {
  const executablePath = await findBrowser();
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  const page = await browser.newPage({ locale: 'ja-JP' });
  return {
    name: 'Chromium',
    open: async (address) => void (await page.goto(address)),
    run: async (work, ...args) => JSON.parse(await page.evaluate<string>(asExpression(work, args))),
    close: () => browser.close(),
  } satisfies Engine;
};
