import { InputError } from "../../errors.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { errorCode, fileTrouble, tooLarge } from "./file-errors.ts";
import { nearestFile } from "./nearest-file.ts";

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
    if (error instanceof InputError) throw error;
    const near = errorCode(error) === "ENOENT" ? await nearestFile(disk, request.path) : null;
    throw new InputError(
      near === null ? `${request.shown}: ${fileTrouble(error)}` : absent(request.shown, near),
    );
  }
}

function absent(shown: string, near: string): string {
  return `there is no ${shown}: did you mean ${shown.slice(0, shown.lastIndexOf("/") + 1)}${near}?`;
}

async function readOpen(file: DiskFile, { shown, maxBytes }: ReadRequest): Promise<Uint8Array> {
  const about = await file.about();
  if (about.isDirectory()) throw new InputError(`${shown}: this is a folder, and a file is needed`);
  if (!about.isFile()) throw new InputError(`${shown}: this is not a regular file`);
  if (about.size > maxBytes) throw new InputError(tooLarge(shown, maxBytes));
  return file.read();
}
