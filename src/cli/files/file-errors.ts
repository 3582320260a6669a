import { InputError } from "../../errors.ts";

/** What the system's error codes mean, in words a person can act on. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of this path is not a folder",
  EACCES: "you may not read or write this file",
  EPERM: "you may not read or write this file",
  EISDIR: "this is a folder, and a file is needed",
  ELOOP: "the links of this path lead round in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EROFS: "the disk can only be read",
  ENXIO: "this is not a regular file",
  EMFILE: "too many files are open",
  EEXIST: "it is there already",
  EIO: "the disk reports an error",
};

/** The sentence for an error of the file system. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return MEANINGS[errorCode(error)] ?? error.message;
}

/** The sentence for an error of a folder that was to be looked into. */
export function describeFolderError(error: unknown): string {
  const isRefused = ["EACCES", "EPERM"].includes(errorCode(error));
  return isRefused ? "you may not look into this folder" : describeFileError(error);
}

/** The system's code of an error, as `ENOENT`; "" where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** For `catch`: null where an input cannot be used; anything else is thrown on. */
export function nullIfInputError(error: unknown): null {
  if (error instanceof InputError) return null;
  throw error;
}

/** The sentence for a file of more bytes than are read. */
export function describeTooLarge(shown: string, maxBytes: number): string {
  const megabytes = maxBytes / 1_000_000;
  const limit = maxBytes >= 100_000 ? `${Number(megabytes.toFixed(1))} MB` : `${maxBytes} bytes`;
  return `${shown}: this is larger than ${limit}, and a plan never is; \`--max-bytes\` raises the limit`;
}
