import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createSiteServer } from '../../../scripts/static-server.ts';
import type { Site } from '../sites.ts';
import { startChromium } from './chromium.ts';
import type { Engine, StartEngine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** The engines besides the one that `npm test` runs, and what to install for each. */
const OTHERS: readonly { name: string; start: StartEngine; packages: string }[] = [
  { name: 'Firefox', start: startFirefox, packages: 'firefox-esr' },
  { name: 'WebKit', start: startWebKit, packages: 'webkit2gtk-driver と xvfb' },
];

/**
 * Makes one test of each other engine: that `look` sees there what it sees in Chromium. Where an engine is not installed
 * its test is skipped with a plain message.
 */
export function sameInEveryEngine<Seen>(
  site: Site,
  what: string,
  look: (engine: Engine, addressOf: (path: string) => string) => Promise<Seen>,
) {
  const server = createSiteServer({ dir: site.outDir, base: site.base });
  const addressOf = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.base.slice(0, -1)}${path}`;
  let expected: Seen;
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const seen = await lookWith(startChromium, (engine) => look(engine, addressOf));
    assert.ok(seen, 'Chromium で見本の結果を作れません。CHROME_PATH を指定してください。');
    expected = seen.value;
  });
  after(() => server.close().closeAllConnections());
  for (const { name, start, packages } of OTHERS)
    test(`${what}: ${name} と Chromium で同じ`, { timeout: 300_000 }, async (context) => {
      const seen = await lookWith(start, (engine) => look(engine, addressOf));
      if (seen) assert.deepEqual(seen.value, expected);
      else context.skip(`${name} がありません。確かめるには ${packages} を入れてください（例：apt-get install）。`);
    });
}

async function lookWith<Seen>(start: StartEngine, look: (engine: Engine) => Promise<Seen>): Promise<{ value: Seen } | undefined> {
  const engine = await start();
  if (!engine) return undefined;
  try {
    return { value: await look(engine) };
  } finally {
    await engine.close();
  }
}
