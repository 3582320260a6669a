import { zlibSync } from "fflate";

/** A picture of red, green and blue from 0 to 255, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RGB = 2;

/** Pixels as a PNG file (ISO/IEC 15948), without any filter. */
export function encodePng({ width, height, data }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, RGB, 0, 0, 0], 8);
  const row = width * 3;
  // Each row begins with the number of its filter.
  const filtered = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y += 1) filtered.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const chunks = [
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(filtered, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  return joined([Uint8Array.from(SIGNATURE), ...chunks]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), content]);
  return joined([uint32(content.length), named, uint32(crc32(named))]);
}

function uint32(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The check sum that every chunk ends with. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
