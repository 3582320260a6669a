import { basename, dirname, join } from "node:path";
import type { Io } from "../io.ts";

/**
 * The path by which a named file is there. A letter with its mark may be one character or two, and a keyboard need not
 * write it as the disk has it; both look the same.
 */
export async function findNameOnDisk(path: string, io: Pick<Io, "kindOf" | "listFolder">): Promise<string> {
  const name = normalizeUnicode(basename(path));
  if (/^[ -~]*$/.test(name) || (await io.kindOf(path)) !== "none") return path;
  const entries = await io.listFolder(dirname(path)).catch(() => null);
  const twin = entries?.find((entry) => normalizeUnicode(entry.name) === name);
  return twin === undefined ? path : join(dirname(path), twin.name);
}

/** The one form in which texts that look the same are the same. */
export function normalizeUnicode(text: string): string {
  return text.normalize("NFC");
}
