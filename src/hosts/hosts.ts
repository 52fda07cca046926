import { renderApache } from './apache.ts';
import { renderHeadersFile, renderRedirectsFile } from './headers-file.ts';
import { renderIis } from './iis.ts';
import type { Move } from './moves.ts';
import { renderNginx } from './nginx.ts';
import { renderStaticWebApps } from './static-web-apps.ts';

/** What a host must know of the site. */
export interface HostFacts {
  /** The path below which the site stands, with a slash at both ends: `/`, `/kaikaku/`. */
  base: string;
  moves: readonly Move[];
}

/** A file that tells one kind of web host how to serve the site: headers, media types, what moved, the page for what is not there. */
export interface HostFile {
  filename: string;
  /** Its text; null where this site has nothing to say there. */
  render: (facts: HostFacts) => string | null;
}

/** Each host reads its own and passes over the others. The pages work without any of them. */
export const HOST_FILES: readonly HostFile[] = [
  { filename: '_headers', render: renderHeadersFile },
  { filename: '_redirects', render: renderRedirectsFile },
  { filename: '.htaccess', render: renderApache },
  { filename: 'nginx.conf', render: renderNginx },
  { filename: 'web.config', render: renderIis },
  { filename: 'staticwebapp.config.json', render: renderStaticWebApps },
];
