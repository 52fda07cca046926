import type { HostFacts } from './hosts.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { FOLDERS, PUBLISHED_HEADERS, REVALIDATED } from './policy.ts';

/** `staticwebapp.config.json` for Azure Static Web Apps, at the root of what is published there. */
export function renderStaticWebApps({ base, moves }: HostFacts): string {
  const config = {
    trailingSlash: 'always',
    routes: [
      ...moves.map(({ from, to }) => ({ route: from, redirect: to, statusCode: 301 })),
      ...Object.entries(FOLDERS).map(([folder, headers]) => ({ route: `${base}${folder}/*`, headers })),
    ],
    responseOverrides: { '404': { rewrite: `${base}404.html`, statusCode: 404 } },
    globalHeaders: { ...PUBLISHED_HEADERS, 'Cache-Control': REVALIDATED },
    mimeTypes: MEDIA_TYPES,
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
