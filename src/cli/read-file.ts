import { InputError } from "../errors.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { fileTrouble, tooLarge } from "./file-trouble.ts";

export interface ReadRequest {
  readonly path: string;
  /** How the file is named to people. */
  readonly shown: string;
  readonly maxBytes: number;
}

/** The bytes of a regular file of at most `maxBytes`. Throws InputError, a sentence that begins with `shown`. */
export async function readFile(disk: Disk, request: ReadRequest): Promise<Uint8Array> {
  try {
    const file = await disk.open(request.path, "read");
    return await readOpen(file, request).finally(() => file.close());
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${request.shown}: ${fileTrouble(error)}`);
  }
}

async function readOpen(file: DiskFile, { shown, maxBytes }: ReadRequest): Promise<Uint8Array> {
  const about = await file.about();
  if (about.isDirectory()) throw new InputError(`${shown}: this is a folder, and a file is needed`);
  if (!about.isFile()) throw new InputError(`${shown}: this is not a regular file`);
  if (about.size > maxBytes) throw new InputError(tooLarge(shown, maxBytes));
  return file.read();
}
