import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits of red, green and blue; the format's only compression, filter and order of rows. */
const FORMAT = [8, 2, 0, 0, 0];
/** A third of the time of the usual level for a quarter more bytes. */
const COMPRESSION = 3;

/**
 * A picture without transparency as PNG, from rows of red, green, blue and an alpha that is left out. Drawings are large even
 * areas, which pack well without the filters that take a renderer's own writer most of its time.
 */
export function png(width: number, height: number, pixels: Uint8Array): Buffer {
  const row = 1 + 3 * width;
  const rows = Buffer.alloc(row * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0, to = y * row + 1; x < width; x += 1, from += 4, to += 3) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
    }
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(FORMAT)])),
    chunk('IDAT', deflateSync(rows, { level: COMPRESSION })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
