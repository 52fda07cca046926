import { extname } from 'node:path';

/** The media type of every kind of file that a site has, by the end of its name. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // The index of the search: compressed in a format of its own, with its own program.
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

/** The media type of a file by its name, as a `Content-Type`. */
export function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
}

/** True where compressing pays: text, and what no format of its own has compressed yet. */
export function isCompressible(mediaType: string): boolean {
  return mediaType.includes('charset=') || mediaType === 'image/x-icon';
}

/** Media types of text, without their character set. */
export function textTypes(): string[] {
  return [...new Set(Object.values(MEDIA_TYPES).filter((type) => type.includes('charset=')))].map((type) => type.replace(/;.*/, ''));
}
