import { isAbsolute, join } from "node:path";
import { InputError } from "../../errors.ts";
import { compactJson, parseJson } from "../../markup/json.ts";
import { isMapping } from "../../plan/value-at.ts";
import { digest } from "../../source/digest.ts";
import type { Io } from "../io.ts";

/** The last change that an edit made to a plan: all that is needed to take it back. */
export interface LastChange {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** What the edit said, a sentence without its full stop. */
  readonly says: string;
}

/** A plan of 1 MB before and after a change, each in base64. */
const MAX_BYTES = 50_000_000;

/** Keeps the last change to a plan in the user's own state folder, in the place of the one before. Whether it could. */
export async function keepLastChange(io: Io, plan: string, change: LastChange): Promise<boolean> {
  const real = await io.realPath(plan);
  const file = stateFile(io, real);
  if (file === null) return false;
  const [before, after] = [change.before, change.after].map((bytes) => Buffer.from(bytes).toString("base64"));
  const text = compactJson({ version: 1, plan: real, says: change.says, before, after });
  try {
    await io.writePrivate(file, file, Buffer.from(text));
    return true;
  } catch (error) {
    // The change itself is written: that it cannot be taken back is no reason to fail.
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** The last change to a plan; null where none is kept. */
export async function readLastChange(io: Io, plan: string): Promise<LastChange | null> {
  const real = await io.realPath(plan);
  const file = stateFile(io, real);
  if (file === null || (await io.kindOf(file)) !== "file") return null;
  const text = Buffer.from(await io.readFile(file, file, MAX_BYTES)).toString();
  return parseChange(text, real);
}

/** Nobody's words stay behind once the change is taken back. */
export async function forgetLastChange(io: Io, plan: string): Promise<void> {
  const file = stateFile(io, await io.realPath(plan));
  if (file !== null) await io.removeFile(file);
}

function stateFile(io: Io, real: string): string | null {
  const folder = stateFolder(io);
  return folder === null ? null : join(folder, "undo", `${digest(real)}.json`);
}

function parseChange(text: string, plan: string): LastChange | null {
  const data = parseJson(text);
  if (!isMapping(data) || data.plan !== plan) return null;
  const { before, after, says } = data;
  if (typeof before !== "string" || typeof after !== "string" || typeof says !== "string") return null;
  return { before: Buffer.from(before, "base64"), after: Buffer.from(after, "base64"), says };
}

/** The surroundings that say where a user's own state stands. */
export interface StateSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isWindows: boolean;
}

/**
 * The folder for what the program keeps between two runs for this user alone: below XDG_STATE_HOME, else ~/.local/state,
 * on Windows below LOCALAPPDATA; null where none of them is known.
 */
export function stateFolder({ env, isWindows }: StateSurroundings): string | null {
  const { XDG_STATE_HOME, HOME, LOCALAPPDATA } = env;
  const home = HOME === undefined || HOME === "" ? undefined : join(HOME, ".local", "state");
  // A relative path is to be passed over, as the XDG base directory specification says.
  const found = [XDG_STATE_HOME, isWindows ? LOCALAPPDATA : home].find(
    (path) => path !== undefined && isAbsolute(path),
  );
  return found === undefined ? null : join(found, "cornerstones");
}
