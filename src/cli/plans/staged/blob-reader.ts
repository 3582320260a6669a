import type { GitIndex } from "./git-index.ts";

/** So many bytes are asked of git at once: few calls for thousands of plans, and little memory. */
const LOAD_BYTES = 8_000_000;

/** Reads contents out of git. */
export interface BlobReader {
  readonly size: (blob: string) => Promise<number>;
  readonly read: (blob: string) => Promise<Uint8Array>;
}

/** `expected` are those that will probably be asked for, in that order: they are read some at a time, ahead. */
export function blobReader(index: GitIndex, expected: readonly string[]): BlobReader {
  const sizes = new Map<string, number>();
  let held: ReadonlyMap<string, Uint8Array> = new Map();
  const size = async (blob: string): Promise<number> => {
    if (!sizes.has(blob)) {
      const asked = await index.sizes(sizes.size === 0 ? [...new Set([...expected, blob])] : [blob]);
      for (const [each, bytes] of asked) sizes.set(each, bytes);
    }
    return sizes.get(blob) ?? 0;
  };
  const read = async (blob: string): Promise<Uint8Array> => {
    await size(blob);
    if (!held.has(blob)) held = await index.contents(load(blob, { expected, sizes }));
    return held.get(blob) ?? new Uint8Array();
  };
  return { size, read };
}

/** A content, and as many of those expected behind it as make a load. */
function load(
  blob: string,
  { expected, sizes }: { expected: readonly string[]; sizes: ReadonlyMap<string, number> },
): string[] {
  const blobs = new Set([blob]);
  let bytes = sizes.get(blob) ?? 0;
  for (const next of expected.slice(expected.indexOf(blob) + 1)) {
    bytes += sizes.get(next) ?? 0;
    if (bytes > LOAD_BYTES) break;
    blobs.add(next);
  }
  return [...blobs];
}
