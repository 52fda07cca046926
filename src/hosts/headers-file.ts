import type { HostFacts } from './hosts.ts';
import { FOLDERS, PUBLISHED_HEADERS } from './policy.ts';

/**
 * `_headers` for Cloudflare Pages and Netlify, at the root of what is published there. Both ask for pages anew by themselves.
 * Where two rules set one header, they send both values: browsers pass over a policy of two values, so that the files of
 * `data/` and `social/` are open to others here too.
 */
export function renderHeadersFile({ base }: HostFacts): string {
  const rules = [
    [`${base}*`, PUBLISHED_HEADERS] as const,
    ...Object.entries(FOLDERS).map(([folder, own]) => [`${base}${folder}/*`, own] as const),
  ];
  return rules.map(([path, headers]) => `${path}\n${lines(headers)}`).join('\n');
}

/** `_redirects` for the same hosts; null where nothing has moved. */
export function renderRedirectsFile({ moves }: HostFacts): string | null {
  return moves.length > 0 ? moves.map(({ from, to }) => `${from} ${to} 301\n`).join('') : null;
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
