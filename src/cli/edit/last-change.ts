import { join } from "node:path";
import { digest } from "../../check/digest.ts";
import { InputError } from "../../errors.ts";
import { compactJson } from "../../markup/json.ts";
import { isMapping } from "../../plan/value-at.ts";
import { stateFolder } from "../files/state-folder.ts";
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
  const data = parsed(text);
  if (!isMapping(data) || data.plan !== plan) return null;
  const { before, after, says } = data;
  if (typeof before !== "string" || typeof after !== "string" || typeof says !== "string") return null;
  return { before: Buffer.from(before, "base64"), after: Buffer.from(after, "base64"), says };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
