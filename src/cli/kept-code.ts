import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** The chunks of the command, run from the code that earlier runs left compiled. */
export interface KeptCode {
  /** What the chunk of this file name exports. */
  readonly load: (chunk: string) => unknown;
  /** Leaves for the runs to come what Node has compiled in this one. */
  readonly keep: (run: EndedRun) => void;
}

interface EndedRun {
  /** What was run, in letters: each command needs other parts of a chunk. */
  readonly command: string;
  readonly seconds: number;
}

type Require = (id: string) => unknown;

/** What Node makes of a CommonJS file: https://nodejs.org/api/modules.html#the-module-wrapper */
type Wrapped = (exports: object, require: Require, module: object, file: string, folder: string) => void;

/** A name that tells what is in the file. Of code Node compares no more than its length. */
const NAMED_BY_CONTENT = /-[\w-]{8}\.cjs$/;

/** After so many seconds the engine may have dropped code that is needed at the start alone. */
const SHORT_RUN = 5;

/**
 * A `require` for the chunks in `folder` that keeps their compiled code (https://nodejs.org/api/vm.html#scriptcreatecacheddata) in
 * the folder `compiled` beside it, which is our own and nobody else's: who may write there may write the chunks. It is for this
 * Node alone, and only saves time: where nothing can be read or written, all goes as without it.
 */
export function keptCode(folder: string, requireOther: Require): KeptCode {
  const kept = join(folder, `../compiled/${process.version}-${process.platform}-${process.arch}`);
  const loaded = new Map<string, { exports: object }>();
  const scripts = new Map<string, Script>();
  const fresh = new Set<string>();
  const load = (chunk: string): unknown => {
    const known = loaded.get(chunk);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(chunk, module);
    const file = join(folder, chunk);
    const isKept = NAMED_BY_CONTENT.test(chunk);
    const cachedData = isKept ? codeIn(bytesOf(join(kept, `${chunk}.bin`))) : undefined;
    // The chunks are ASCII, which this reads fastest.
    const code = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, "latin1")}\n})`;
    const script = new Script(code, { filename: file, cachedData });
    if (isKept) scripts.set(chunk, script);
    if (cachedData === undefined || script.cachedDataRejected === true) fresh.add(chunk);
    const run: Wrapped = script.runInThisContext();
    const requireChunk: Require = (id) => (id.startsWith("./") ? load(id.slice(2)) : requireOther(id));
    run.call(module.exports, module.exports, requireChunk, module, file, folder);
    return module.exports;
  };
  const keep = ({ command, seconds }: EndedRun): void => {
    if (seconds > SHORT_RUN) return;
    const mark = join(kept, command);
    const isFirst = bytesOf(mark) === undefined;
    const chunks = [...scripts].filter(([chunk]) => isFirst || fresh.has(chunk));
    if (chunks.length > 0) keepAll(kept, new Map(chunks), mark);
  };
  return { load, keep };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The code that stands behind its checksum: Node would run damaged code, and end without a word. */
function codeIn(bytes: Buffer | undefined): Buffer | undefined {
  const code = bytes?.subarray(SUM_LENGTH);
  return code && bytes?.toString("latin1", 0, SUM_LENGTH) === checksum(code) ? code : undefined;
}

/** As long as the engine likes code to be aligned. */
const SUM_LENGTH = 8;

function checksum(code: Buffer): string {
  return crc32(code).toString(16).padStart(SUM_LENGTH, "0");
}

function keepAll(folder: string, scripts: ReadonlyMap<string, Script>, mark: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [chunk, script] of scripts) {
      const code = script.createCachedData();
      writeWhole(join(folder, `${chunk}.bin`), Buffer.concat([Buffer.from(checksum(code)), code]));
    }
    writeFileSync(mark, "");
  } catch {
    // A package that cannot be written to, or a full disk: the next run compiles again.
  }
}

/** Under its name the file is whole, and on the disk. */
function writeWhole(file: string, bytes: Buffer): void {
  const aside = `${file}.${process.pid}`;
  try {
    const descriptor = openSync(aside, "w");
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
