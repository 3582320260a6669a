/** A byte that no UTF-8 text has at its place. */
export interface BrokenByte {
  readonly offset: number;
  readonly byte: number;
  /** A character that began and was not finished, or a byte that means nothing here. */
  readonly reason: "cut short" | "stray";
  /** What the byte is in Windows-1252, where it is a character that people write. */
  readonly windows1252: string | null;
}

/** The first broken byte and how many sequences are broken. The bytes must not be sound UTF-8. */
export function findBrokenBytes(bytes: Uint8Array): { first: BrokenByte; count: number } {
  let first: BrokenByte | null = null;
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const { length, isSound } = sequenceAt(bytes, at);
    if (!isSound) {
      first ??= brokenByte(bytes, at, length);
      count += 1;
    }
    at += length;
  }
  return { first: first ?? brokenByte(bytes, bytes.length, 1), count };
}

function brokenByte(bytes: Uint8Array, offset: number, length: number): BrokenByte {
  const byte = bytes[offset] ?? 0;
  return {
    offset,
    byte,
    reason: length > 1 ? "cut short" : "stray",
    windows1252:
      byte < 0x80 ? null : (WINDOWS_1252.get(byte) ?? (byte >= 0xa1 ? String.fromCharCode(byte) : null)),
  };
}

// Ranges of the second byte by the first: Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
function sequenceAt(bytes: Uint8Array, at: number): { length: number; isSound: boolean } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { length: 1, isSound: true };
  const expected = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
  for (let i = 1; i <= expected; i += 1) {
    const byte = bytes[at + i] ?? 0;
    const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return { length: i, isSound: false };
  }
  return { length: expected + 1, isSound: expected > 0 };
}

// The printable characters of Windows-1252 between 80 and 9F; from A1 on it is the same as Unicode.
const WINDOWS_1252: ReadonlyMap<number, string> = new Map(
  [..."€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"].flatMap((character, i): [number, string][] =>
    character === " " ? [] : [[0x80 + i, character]],
  ),
);
