import type { Io } from "../io.ts";

export interface EditRequest {
  readonly path: string;
  /** How the file is named to people. */
  readonly shown: string;
  readonly maxBytes: number;
}

/** The new bytes of a file, from those that it has; null where nothing is to be written. */
export type FileChange = (bytes: Uint8Array) => Promise<Uint8Array | null> | Uint8Array | null;

/**
 * Changes a file while nobody else does, and says whether anything was written. Whatever happens, the file holds the
 * old bytes or the new ones, and what somebody changed in the meantime without a lock stays. What `change` throws
 * comes through, with nothing written.
 *
 * @throws InputError where the file cannot be locked, read or written.
 */
export async function editFile(io: Io, request: EditRequest, change: FileChange): Promise<boolean> {
  const { path, shown, maxBytes } = request;
  const release = await io.lockFile(path, shown);
  try {
    const before = await io.readFile(path, shown, maxBytes);
    const after = await change(before);
    if (after === null || Buffer.compare(before, after) === 0) return false;
    await io.replaceFile(path, shown, { before, after });
    return true;
  } finally {
    await release();
  }
}
