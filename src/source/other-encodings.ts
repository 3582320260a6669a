/** The encodings that editors on Windows offer beside UTF-8. */
export type OtherEncoding = "UTF-16 LE" | "UTF-16 BE" | "UTF-32 LE" | "UTF-32 BE";

const SAMPLE = 512;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** The encoding of bytes that begin with its BOM or have its pattern of NUL bytes; null for what may be UTF-8. */
export function sniffEncoding(bytes: Uint8Array): OtherEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "UTF-32 BE";
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return "UTF-32 LE";
  if (a === 0xff && b === 0xfe) return "UTF-16 LE";
  if (a === 0xfe && b === 0xff) return "UTF-16 BE";
  return sniffNulPattern(bytes.subarray(0, SAMPLE));
}

/** The text of UTF-16 or UTF-32 bytes without a BOM, unreadable units as U+FFFD. */
export function wideText(bytes: Uint8Array, encoding: OtherEncoding): string {
  const size = encoding.startsWith("UTF-32") ? 4 : 2;
  const isLittle = encoding.endsWith("LE");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + size <= bytes.length; at += size) {
    const code = size === 2 ? view.getUint16(at, isLittle) : view.getUint32(at, isLittle);
    if (at > 0 || code !== 0xfeff) parts.push(size === 2 ? String.fromCharCode(code) : fromCodePoint(code));
  }
  return parts.join("").replace(LONE_SURROGATE, "\ufffd");
}

// Western text in UTF-16 has a NUL as every second byte; UTF-8 text has none.
function sniffNulPattern(sample: Uint8Array): OtherEncoding | null {
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "UTF-16 LE";
  if (even > pairs * 0.7 && odd < pairs * 0.1) return "UTF-16 BE";
  return null;
}

function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
