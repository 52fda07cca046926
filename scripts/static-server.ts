import { open } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isCompressible, mediaTypeOf } from '../src/hosts/media-types.ts';
import { HEADERS, REVALIDATED } from '../src/hosts/policy.ts';
import { encoderOf, encodingFor } from './serve/encoding.ts';
import { findFile, type ServedSite } from './serve/find-file.ts';

/** What the files for real hosts say, but that here nothing is kept: who builds anew wants to see it. */
const ANSWERS = { ...HEADERS, 'Cache-Control': REVALIDATED };

/** Below that a file fits into one packet as it is. */
const WORTH_COMPRESSING_BYTES = 1024;

/**
 * A server of files as a plain static host would serve them, with the headers of a strict one; not yet listening. Every
 * request gets an answer, whatever it says, and nothing outside the site is given out.
 */
export function createSiteServer(site: ServedSite): Server {
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'サーバーの誤りで、表示できません');
    });
  });
  // A client that asks for a tunnel gets neither one nor a response object.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  return server;
}

async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response.setHeader('Allow', 'GET, HEAD').setHeader('Connection', 'close'), 405, 'このサイトは読むことしかできません');
    return;
  }
  const found = await findFile(site, request.url ?? '');
  if (!found) await sendNotFound(site, request, response);
  else if ('moved' in found) response.writeHead(301, { ...ANSWERS, Location: found.moved, 'Content-Length': 0 }).end();
  else await sendFile(request, response, 200, found.file);
}

async function sendNotFound({ dir }: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await findFile({ dir, base: '/' }, '/404.html');
  if (page && 'file' in page) await sendFile(request, response, 404, page.file);
  else sendText(response, 404, 'ページが見つかりません');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...ANSWERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, status: 200 | 404, file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { size, mtimeMs } = await handle.stat();
    const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const mediaType = mediaTypeOf(file);
    const mayCompress = isCompressible(mediaType) && size >= WORTH_COMPRESSING_BYTES;
    const encoding = mayCompress ? encodingFor(request.headers['accept-encoding']?.toString()) : undefined;
    const headers = { ...ANSWERS, 'Content-Type': mediaType, ETag: tag, ...(mayCompress && { Vary: 'Accept-Encoding' }) };
    if (status === 200 && isKnown(tag, request.headers['if-none-match'])) response.writeHead(304, headers).end();
    else {
      response.writeHead(status, { ...headers, ...(encoding ? { 'Content-Encoding': encoding } : { 'Content-Length': size }) });
      if (request.method === 'HEAD') response.end();
      else await pipeline([handle.createReadStream({ autoClose: false }), ...(encoding ? [encoderOf(encoding)] : []), response]);
    }
  } finally {
    await handle.close();
  }
}

function isKnown(tag: string, known: string | undefined): boolean {
  return known?.split(',').some((each) => each.trim() === tag || each.trim() === '*') === true;
}
