import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { layerOrder } from './scripts/build/layer-order.ts';
import { usedTokens } from './scripts/build/used-tokens.ts';
import { serveSearchIndex } from './scripts/dev/serve-search-index.ts';
import { ROOT, readEnvironment } from './scripts/environment.ts';

const { contentDir, origin, base } = readEnvironment();

/**
 * `assets/Explorer.<hash>.js`, without what Astro adds to a component's name.
 * @param {{ name: string }} chunk
 */
const scriptName = ({ name }) => `assets/${name.replace(/[^\w-].*/, '')}.[hash].js`;

export default defineConfig({
  ...(origin && { site: origin }),
  base,
  output: 'static',
  trailingSlash: 'always',
  // Two pages that claim one address are a mistake in the plan, not a matter of taste.
  prerenderConflictBehavior: 'error',
  // Line breaks of the source between Japanese words must not become spaces on the page.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  integrations: [mdx(), serveSearchIndex(contentDir)],
  // Highlighted code would come with style attributes, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    plugins: [usedTokens(join(ROOT, 'src')), layerOrder(join(ROOT, 'src', 'styles', 'site.css'))],
    build: {
      // Nothing inlined: an inline script or a data: address in a style sheet would be refused by the policy.
      assetsInlineLimit: 0,
    },
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: scriptName } } } },
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              // What several kinds of pages share comes in one sheet, fetched once; the rest only where it is needed.
              codeSplitting: { groups: [{ name: 'site', test: /\.css$/, minShareCount: 5 }] },
            },
          },
        },
      },
    },
  },
});
