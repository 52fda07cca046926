import { crc32, deflateSync } from 'node:zlib';

/**
 * Encodes opaque RGBA pixels as a PNG with a palette: a card has few colours and the blends between each and its ground,
 * so that a byte a pixel says it all in a third of the size.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, indexes } = makePalette(pixels, width * height);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Colours rounded to ever coarser steps until 256 are enough; each palette entry is the first true colour of its step. */
function makePalette(pixels: Uint8Array, count: number): { palette: Uint8Array; indexes: Uint8Array } {
  const colours = new Uint32Array(pixels.slice(0, 4 * count).buffer);
  for (let bits = 4; ; bits += 1) {
    const mask = (0xff >> bits) << bits;
    const made = indexColours(colours, mask | (mask << 8) | (mask << 16));
    if (made) return made;
  }
}

/** Null where more than 256 colours are left. Bytes of a pixel are red, green, blue from the lowest on. */
function indexColours(colours: Uint32Array, mask: number): { palette: Uint8Array; indexes: Uint8Array } | null {
  const entries = new Map<number, number>();
  const palette: number[] = [];
  const indexes = new Uint8Array(colours.length);
  let [last, lastEntry] = [-1, 0];
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at] ?? 0;
    if (colour !== last) {
      const step = colour & mask;
      lastEntry = entries.get(step) ?? entries.size;
      if (lastEntry === 256) return null;
      if (lastEntry === entries.size) {
        entries.set(step, lastEntry);
        palette.push(colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff);
      }
      last = colour;
    }
    indexes[at] = lastEntry;
  }
  return { palette: Uint8Array.from(palette), indexes };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
