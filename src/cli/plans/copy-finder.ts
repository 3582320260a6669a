import { digest } from "../../source/digest.ts";
import { nullIfInputError } from "../files/file-errors.ts";
import type { Io } from "../io.ts";
import type { LoadedPlan } from "./plan-reader.ts";

/** Tells plans that are a copy of one read before, byte for byte; a hard link is one too. */
export interface CopyFinder {
  /** The name of the plan that this one is a copy of; null where it is none. */
  readonly originalOf: (plan: ComparedPlan) => Promise<string | null>;
}

/** What tells a plan apart. */
export interface ComparedPlan {
  readonly file: string;
  readonly path: string | null;
  /** Alike for plans that are alike. */
  readonly mark: string;
  /** Absent where another thread read the plan: then it is read again where it seems to be a copy. */
  readonly bytes?: Uint8Array;
}

/** The mark of a plan that was read. */
export function markOf({ open, bytes }: LoadedPlan): string {
  return `${bytes.length} ${digest(open.file.source.text)}`;
}

/** Keeps of each plan no more than what tells it apart; only plans that seem to be alike are read again. */
export function copyFinder(io: Io, maxBytes: number): CopyFinder {
  const known = new Map<string, ComparedPlan>();
  const bytesOf = async ({ file, path, bytes }: ComparedPlan): Promise<Uint8Array | null> =>
    bytes ?? (path === null ? null : io.readFile(path, file, maxBytes).catch(nullIfInputError));
  return {
    originalOf: async (plan) => {
      const first = known.get(plan.mark);
      if (!first) {
        const { file, path, mark } = plan;
        known.set(mark, { file, path, mark });
        return null;
      }
      // What came through standard input cannot be read again.
      if (first.path === null) return first.file;
      const [one, other] = [await bytesOf(first), await bytesOf(plan)];
      return one !== null && other !== null && Buffer.compare(one, other) === 0 ? first.file : null;
    },
  };
}
