import type { CheckedFile } from "../../check/check-result.ts";
import { makeSource } from "../../source/source.ts";

/** The plans of a run with what was found in them, which can be gone through again and again. */
export interface HeldFiles {
  readonly add: (file: CheckedFile) => Promise<void>;
  readonly files: Iterable<CheckedFile>;
}

/** A plan without what its text's own lines tell. */
interface LooseFile extends Omit<CheckedFile, "source"> {
  readonly source: { readonly name: string; readonly text: string; readonly bom: boolean };
}

/** So much, in units of text, is held as it is; what goes beyond it is packed, since thousands of plans may have much to tell. */
const MAX_LOOSE = 24_000_000;
/** So much is packed together. */
const PACK_SIZE = 4_000_000;
/** About what a finding takes beside its texts. */
const FINDING_SIZE = 500;

/** Holds plans and their findings in little memory: a few as they are, many packed. */
export function heldFiles(maxLoose = MAX_LOOSE): HeldFiles {
  const loose: CheckedFile[] = [];
  const packs: Uint8Array[] = [];
  let packing: typeof import("../files/pack.ts") | null = null;
  let open: LooseFile[] = [];
  let [size, openSize] = [0, 0];
  return {
    add: async (file) => {
      size += sizeOf(file);
      if (size <= maxLoose) {
        loose.push(file);
        return;
      }
      open.push(looseFile(file));
      openSize += sizeOf(file);
      if (openSize <= Math.min(maxLoose, PACK_SIZE)) return;
      packing ??= await import("../files/pack.ts");
      packs.push(packing.pack(open));
      [open, openSize] = [[], 0];
    },
    files: {
      *[Symbol.iterator]() {
        yield* loose;
        for (const pack of packs) yield* packing?.unpack<readonly LooseFile[]>(pack).map(checkedFile) ?? [];
        yield* open.map(checkedFile);
      },
    },
  };
}

function looseFile({ source: { name, text, bom }, ...rest }: CheckedFile): LooseFile {
  return { ...rest, source: { name, text, bom } };
}

function checkedFile({ source: { name, text, bom }, ...rest }: LooseFile): CheckedFile {
  return { ...rest, source: makeSource(name, text, bom) };
}

function sizeOf({ source, diagnostics }: CheckedFile): number {
  return source.name.length + source.text.length + diagnostics.length * FINDING_SIZE;
}
