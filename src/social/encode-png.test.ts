import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { encodePng } from './encode-png.ts';

test('a picture of two colours comes back pixel by pixel', () => {
  const [white, blue] = [
    [255, 255, 255, 255],
    [0, 23, 193, 255],
  ];
  const pixels = Uint8Array.from([white, blue, blue, blue, white, blue].flatMap((each) => each ?? []));
  const { width, height, palette, rows } = decode(encodePng(pixels, 3, 2));
  assert.deepEqual([width, height], [3, 2]);
  assert.deepEqual([...palette], [255, 255, 255, 0, 23, 193]);
  assert.deepEqual([...rows], [0, 0, 1, 1, 0, 1, 0, 1]);
});

test('more than 256 colours are rounded until a palette holds them', () => {
  const pixels = Uint8Array.from(Array.from({ length: 64 * 64 }, (_, at) => [at % 64, at >> 6, (at * 7) % 256, 255]).flat());
  const { palette, rows } = decode(encodePng(pixels, 64, 64));
  assert.ok(palette.length / 3 <= 256);
  assert.equal(rows.length, 64 * 65);
  assert.ok(rows.every((entry) => entry < palette.length / 3));
});

/** Reads back what encodePng wrote, by the chunks of the format. */
function decode(png: Uint8Array): { width: number; height: number; palette: Uint8Array; rows: Uint8Array } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.set(Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    palette: chunks.get('PLTE') ?? new Uint8Array(),
    rows: inflateSync(chunks.get('IDAT') ?? new Uint8Array()),
  };
}
