import { basename, dirname } from "node:path";
import { nearest } from "../../diagnostics/nearest.ts";
import { andWords } from "../../document/words.ts";
import { InputError } from "../../errors.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { describeFileError, describeTooLarge, errorCode } from "./file-errors.ts";

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
    const names = errorCode(error) === "ENOENT" ? await namesBeside(disk, request.path) : [];
    const near = nearestName(basename(request.path), names);
    throw new InputError(
      near === null
        ? `${request.shown}: ${describeFileError(error)}${plansHere(request.shown, names)}`
        : absent(request.shown, near),
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
  if (about.size > maxBytes) throw new InputError(describeTooLarge(shown, maxBytes));
  return file.read();
}

/** Endings that a name may well be said without. */
const ENDING = /(?:\.cornerstones)?\.(?:ya?ml|json)$/i;

/** The names of plans, catalogues and the like in the folder of a file that is not there. */
async function namesBeside(disk: Pick<Disk, "list">, path: string): Promise<readonly string[]> {
  const names = await disk.list(dirname(path)).catch(() => []);
  // Its own name is there where it is that of a link to nowhere.
  return names.filter((name) => ENDING.test(name) && !name.startsWith(".") && name !== basename(path)).sort();
}

/** What begins the list of the plans that are there, behind what is not. */
export const PLANS_HERE = "; the plan";

/** What a word that is no file's name may have been meant to be looked for in. */
function plansHere(shown: string, names: readonly string[]): string {
  const plans = names.filter((name) => /\.cornerstones\.ya?ml$/i.test(name));
  const isPlain = /^[^./\\]+(?:\.ya?ml)?$/.test(shown) && !/config|catalogue/.test(shown);
  if (!isPlain || plans.length === 0 || plans.length > 4) return "";
  return `${PLANS_HERE}${plans.length === 1 ? ` here is ${plans[0]}` : `s here are ${andWords(plans)}`}`;
}

/**
 * The name in the same folder that one without a file most likely means: one that says more at its end, one with a few
 * letters otherwise, or the only one that has these words in it. Null where none is near.
 */
function nearestName(said: string, names: readonly string[]): string | null {
  const words = stem(said);
  const longer = names.find((name) => stem(name) === words);
  if (longer !== undefined) return longer;
  const near = nearest(words, names.map(stem));
  const holding = words === "" ? [] : names.filter((name) => stem(name).includes(words));
  return names.find((name) => stem(name) === near) ?? (holding.length === 1 ? (holding[0] ?? null) : null);
}

function stem(name: string): string {
  return name.replace(ENDING, "").toLowerCase();
}
