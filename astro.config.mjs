import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './scripts/environment.ts';

const { origin, base } = readEnvironment();

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
  integrations: [mdx()],
  // Highlighted code would come with style attributes, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    build: {
      // One stylesheet for the whole site: fetched once, and its address changes only when it does.
      cssCodeSplit: false,
      // Nothing inlined: an inline script or a data: address in a style sheet would be refused by the policy.
      assetsInlineLimit: 0,
    },
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `assets/${name.replace(/[^\w-].*/, '')}.[hash].js` } } },
      },
    },
  },
});
