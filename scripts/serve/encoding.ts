import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** How the body of an answer may be compressed, the smaller first. */
const ENCODINGS = ['br', 'gzip'] as const;

/** A way to compress an answer. */
export type Encoding = (typeof ENCODINGS)[number];

/** The encoding that a client likes best by its `Accept-Encoding`; undefined where it accepts none of ours. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const each of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const liked = ENCODINGS.filter((encoding) => weightOf(encoding) > 0);
  return liked.sort((a, b) => weightOf(b) - weightOf(a))[0];
}

/** Compresses what passes through it, as fast as a server that keeps nothing must. */
export function encoderOf(encoding: Encoding): Transform {
  return encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : createGzip();
}
