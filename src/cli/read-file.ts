import { InputError } from "../errors.ts";
import type { Disk } from "./disk.ts";
import { fileTrouble, tooLarge } from "./file-trouble.ts";

export interface ReadRequest {
  readonly path: string;
  /** How the file is named to people. */
  readonly shown: string;
  readonly maxBytes: number;
}

/** The bytes of a regular file of at most `maxBytes`. Throws InputError, a sentence that begins with `shown`. */
export async function readFile(disk: Disk, { path, shown, maxBytes }: ReadRequest): Promise<Uint8Array> {
  const file = await disk.open(path, "read").catch((error: unknown) => {
    throw new InputError(`${shown}: ${fileTrouble(error)}`);
  });
  try {
    const about = await file.about();
    if (about.isDirectory()) throw new InputError(`${shown}: this is a folder, and a file is needed`);
    if (!about.isFile()) throw new InputError(`${shown}: this is not a regular file`);
    if (about.size > maxBytes) throw new InputError(tooLarge(shown, maxBytes));
    return await file.read();
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${shown}: ${fileTrouble(error)}`);
  } finally {
    await file.close();
  }
}
