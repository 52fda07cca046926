/** What a page of the site may load: the strictest policy under which every page works. */
const CONTENT_SECURITY_POLICY = [
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

/** What every answer says, also the one that there is no such page. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Pages are asked for anew each time, and only sent again where they changed. */
export const REVALIDATED = 'no-cache';

/** Names in `assets/` change with what is in the file: no one has to ask again. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * What a host on the web says besides. Browsers keep to https from then on, for a year; only for this host's name, since what
 * else the municipality serves below its own is not ours to bind.
 */
export const PUBLISHED_HEADERS: Readonly<Record<string, string>> = { ...HEADERS, 'Strict-Transport-Security': 'max-age=31536000' };

/** Folders whose files say something else than the pages. */
export const FOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assets: { 'Cache-Control': IMMUTABLE },
  // Open data: programs of others may read it.
  data: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  // Shown by those with whom a page is shared.
  social: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
};
