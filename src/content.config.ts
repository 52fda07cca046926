import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { pageHead } from './model/page.ts';

const folder = process.env.PLAN_CONTENT || 'content';

export const collections = {
  /** The editor's own pages, to be rendered; the plan knows their heads. */
  pages: defineCollection({
    loader: glob({ base: pathToFileURL(`${resolve(folder, 'pages')}/`), pattern: '*.mdx' }),
    schema: pageHead,
  }),
};
