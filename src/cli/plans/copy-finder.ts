import { digest } from "../../source/digest.ts";
import { nullIfInputError } from "../files/file-errors.ts";
import type { Io } from "../io.ts";
import type { LoadedPlan } from "./read-plans.ts";

/** Tells plans that are a copy of one read before, byte for byte; a hard link is one too. */
export interface CopyFinder {
  /** The name of the plan that this one is a copy of; null where it is none. */
  readonly originalOf: (plan: LoadedPlan) => Promise<string | null>;
}

/** Keeps of each plan no more than what tells it apart; only plans that seem to be alike are read again. */
export function copyFinder(io: Io, maxBytes: number): CopyFinder {
  const known = new Map<string, LoadedName>();
  return {
    originalOf: async ({ open, bytes, path }) => {
      const { name, text } = open.file.source;
      const key = `${bytes.length} ${digest(text)}`;
      const first = known.get(key);
      if (!first) known.set(key, { name, path });
      return first && (await isTheSame(first, bytes, { io, maxBytes })) ? first.name : null;
    },
  };
}

interface LoadedName {
  readonly name: string;
  readonly path: string | null;
}

async function isTheSame(
  { name, path }: LoadedName,
  bytes: Uint8Array,
  { io, maxBytes }: { readonly io: Io; readonly maxBytes: number },
): Promise<boolean> {
  // What came through standard input cannot be read again.
  if (path === null) return true;
  const again = await io.readFile(path, name, maxBytes).catch(nullIfInputError);
  return again !== null && Buffer.compare(again, bytes) === 0;
}
