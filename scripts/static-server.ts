import { createReadStream, existsSync, statSync } from 'node:fs';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** What a page of the site may load: the strictest policy under which every page must work. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  // Pagefind's search runs in WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
  '.wasm': 'application/wasm',
};

/** A built site and the path under which it is served. */
export interface ServedSite {
  /** Folder of the built site. */
  dir: string;
  /** Begins and ends with a slash; outside it there is nothing. */
  base: string;
}

/** A server of files as a plain static host would serve them, with the headers of a strict one; not yet listening. */
export function createSiteServer(site: ServedSite): Server {
  return createServer(respond(site));
}

function respond({ dir, base }: ServedSite): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = decoded(pathname);
    const file = path?.startsWith(base) ? join(dir, normalize(`/${path.slice(base.length)}`)) : undefined;
    if (file === undefined || !existsSync(file)) sendNotFound(response, dir);
    else if (!statSync(file).isDirectory()) send(response, 200, file);
    else if (!pathname.endsWith('/')) response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    else if (existsSync(join(file, 'index.html'))) send(response, 200, join(file, 'index.html'));
    else sendNotFound(response, dir);
  };
}

function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function sendNotFound(response: ServerResponse, dir: string): void {
  const page = join(dir, '404.html');
  if (existsSync(page)) send(response, 404, page);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('ページが見つかりません\n');
}

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, {
    'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': 'no-cache',
  });
  if (response.req.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
