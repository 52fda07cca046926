import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readPlan } from '../../src/load/read-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import type { SearchFile } from '../../src/search/write-index.ts';
import { makeSearchFiles } from '../../src/search/write-index.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8' };

/** In `npm run dev`: the search index of the plan in `contentDir`, made when first asked for and anew after an edit. */
export function serveSearchIndex(contentDir: string): AstroIntegration {
  let files: Promise<readonly SearchFile[]> | undefined;
  return {
    name: 'search-index-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_event, path) => {
          if (resolve(path).startsWith(contentDir + sep)) files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) return next();
          files ??= makeFiles(contentDir);
          files.then((all) => {
            const file = all.find((each) => each.path === path);
            if (!file) return next();
            const type = MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
            response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(file.content);
          }, next);
        });
      },
    },
  };
}

/** Of what the content says, whether coherent or not: the pages report what is wrong. */
async function makeFiles(contentDir: string): Promise<readonly SearchFile[]> {
  const { plan } = await readPlan(contentDir);
  return plan ? makeSearchFiles(termPlanOf(plan)) : [];
}
