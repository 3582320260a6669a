import { UsageError } from "../../../errors.ts";
import type { Io } from "../../io.ts";
import { type GitIndex, openIndex } from "./git-index.ts";
import { indexIo } from "./index-io.ts";

/** What `--staged` looks at: what git would commit, and the world as it would then be. */
export interface Staged {
  readonly index: GitIndex;
  readonly io: Io;
}

/**
 * Opens the index of the current folder's repository.
 *
 * @throws UsageError where an argument means standard input; InputError where there is no repository.
 */
export async function openStaged(args: readonly string[], io: Io): Promise<Staged> {
  if (args.includes("-"))
    throw new UsageError("--staged checks what git would commit, and not standard input");
  const index = await openIndex(io, io.cwd());
  return { index, io: indexIo(io, index) };
}
