import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";
import { InputError } from "../../errors.ts";

/** The most bytes that the parts of a packed file may come to. */
const MAX_UNPACKED = 50_000_000;
/** More parts than these no grid has. */
const MAX_PARTS = 5_000;

/** The parts of a Word or Excel file, by their names. */
export type OfficePackage = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the parts that are wanted: pictures, macros and what else a file may carry stay packed. `name` is how people are
 * told of the file.
 *
 * @throws InputError where it is broken, or would unpack to more than any grid needs.
 */
export function openPackage(
  name: string,
  bytes: Uint8Array,
  isWanted: (part: string) => boolean,
): OfficePackage {
  let total = 0;
  let count = 0;
  const filter = ({ name: part, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    if (count > MAX_PARTS) throw tooLarge(name);
    if (!isWanted(part)) return false;
    total += originalSize;
    if (total > MAX_UNPACKED) throw tooLarge(name);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${name}: this file is broken, or was cut short: open it in the program that made it, and save it again`,
    );
  }
}

/** The names of the parts, without unpacking any; null where it is no packed file. */
export function partNames(bytes: Uint8Array): readonly string[] | null {
  const names: string[] = [];
  const filter = ({ name }: UnzipFileInfo): boolean => {
    if (names.length < MAX_PARTS) names.push(name);
    return false;
  };
  try {
    unzipSync(bytes, { filter });
    return names;
  } catch {
    return null;
  }
}

/** A part as text; null where there is none. */
export function partText(parts: OfficePackage, part: string): string | null {
  const bytes = parts.get(part);
  if (bytes === undefined) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, "");
}

function tooLarge(name: string): InputError {
  return new InputError(
    `${name}: this file unpacks to more than ${MAX_UNPACKED / 1_000_000} MB, and a grid never does, so it is not read`,
  );
}
