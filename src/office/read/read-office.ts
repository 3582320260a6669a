import { InputError } from "../../errors.ts";
import { documentKind } from "../../source/document-kind.ts";
import type { OfficeFile } from "./office-file.ts";

/** The most bytes of a file that is read. */
const MAX_PACKED = 10_000_000;

/**
 * Reads a Word, Excel or CSV file by what it is, whatever its name ends in; what reads each kind is loaded only then.
 * `name` is how people are told of it.
 *
 * @throws InputError where it is none of these, broken, locked by a password, of an old kind, or too large.
 */
export async function readOffice(name: string, bytes: Uint8Array): Promise<OfficeFile> {
  if (bytes.length > MAX_PACKED)
    throw new InputError(
      `${name}: this file is larger than ${MAX_PACKED / 1_000_000} MB, and a grid never is`,
    );
  if (bytes.length === 0) throw new InputError(`${name}: this file is empty`);
  const kind = documentKind(bytes);
  if (kind === null) return readText(name, bytes);
  if (kind === "an old Word or Excel file") throw oldFile(name, bytes);
  const { partNames } = await import("./open-package.ts");
  const names = kind.startsWith("a PDF") || kind.includes("rich text") ? [] : (partNames(bytes) ?? []);
  if (names.some((part) => /^word\/document\d*\.xml$/.test(part))) {
    const { readDocx } = await import("./read-docx.ts");
    return readDocx(name, bytes);
  }
  if (names.some((part) => /^xl\/workbook\.xml$/i.test(part))) {
    const { readXlsx } = await import("./read-xlsx.ts");
    return readXlsx(name, bytes);
  }
  throw notRead(name, kind, names.length);
}

async function readText(name: string, bytes: Uint8Array): Promise<OfficeFile> {
  const packed = /\.(docx|xlsx)$/i.exec(name)?.[1];
  if (packed !== undefined || bytes.subarray(0, 4000).includes(0)) {
    const { decodeBytes } = await import("../../source/decode.ts");
    if (packed !== undefined || !decodeBytes(bytes).isForeign)
      throw new InputError(
        `${name}: this is no ${packed === "docx" ? "Word" : packed === "xlsx" ? "Excel" : "CSV"} file, or it is broken: open it in the program that made it, and save it again`,
      );
  }
  const { readDelimited } = await import("./read-delimited.ts");
  return readDelimited(name, bytes);
}

/** Word and Excel keep a file with a password in the box that their old files were. */
function oldFile(name: string, bytes: Uint8Array): InputError {
  if (holdsWideText(bytes, "EncryptedPackage"))
    return new InputError(
      `${name}: this file is locked by a password: open it, take the password away (File, Info, Protect), and save it as a copy`,
    );
  const [program, ending] = holdsWideText(bytes, "WordDocument")
    ? ["Word", ".docx"]
    : holdsWideText(bytes, "Workbook") || holdsWideText(bytes, "Book")
      ? ["Excel", ".xlsx"]
      : ["Word or Excel", ".docx or .xlsx"];
  return new InputError(
    `${name}: this is an old ${program} file: open it in ${program} or LibreOffice, and save it as ${ending}`,
  );
}

function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wide[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wide.every((byte, position) => bytes[at + position] === byte)) return true;
  return false;
}

function notRead(name: string, kind: string, parts: number): InputError {
  const isPacked =
    kind.startsWith("a packed") || kind.startsWith("a Word file") || kind.startsWith("an Excel");
  if (isPacked && parts === 0 && !kind.includes("rich text"))
    return new InputError(
      `${name}: this file is broken, or was cut short: open it in the program that made it, and save it again`,
    );
  return new InputError(`${name}: this is ${kind}: save the grid as .docx, .xlsx or .csv, and import that`);
}
