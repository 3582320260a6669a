import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptCode } from "../../src/cli/kept-code.ts";

const ENTRY = 'exports.greet = () => "Say " + require("./words-abcd1234.cjs").word();';

/** A command of two chunks, as the bundler names them: that of the second changes with what is in it. */
function command() {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-kept-"));
  mkdirSync(join(folder, "cli"));
  const write = (chunk: string, code: string) => writeFileSync(join(folder, "cli", chunk), code);
  const say = (word: string) => write("words-abcd1234.cjs", `exports.word = () => "${word}";`);
  write("entry.cjs", ENTRY);
  say("hello");
  const run = ({ seconds = 0, command = "check" } = {}): unknown => {
    const { load, keep } = keptCode(join(folder, "cli"), createRequire(import.meta.url));
    const { greet }: { greet?: () => string } = Object(load("entry.cjs"));
    const greeting = greet?.();
    keep({ command, seconds });
    return greeting;
  };
  const compiled = join(folder, "compiled", `${process.version}-${process.platform}-${process.arch}`);
  const kept = () =>
    existsSync(compiled) ? readdirSync(compiled).filter((name) => name.endsWith(".bin")) : [];
  return { folder, compiled, write, say, run, kept };
}

test("a chunk runs from the code that an earlier run left, which is known by its name alone", () => {
  const { say, run, kept } = command();
  expect(run()).toBe("Say hello");
  expect(kept()).toEqual(["words-abcd1234.cjs.bin"]);
  // As long as the old one, under a name that says that it is the same: no bundler does that.
  say("howdy");
  expect(run()).toBe("Say hello");
});

test("what a command is the first to need of a chunk is kept, too", () => {
  const { compiled, write, run, kept } = command();
  write("words-abcd1234.cjs", "exports.word = () => 'one'; exports.other = () => 'two';");
  run({ command: "check" });
  const [name = ""] = kept();
  const size = () => statSync(join(compiled, name)).size;
  const before = size();
  write("entry.cjs", ENTRY.replace("word()", "other()"));
  run({ command: "check" });
  expect(size()).toBe(before);
  run({ command: "report" });
  expect(size()).toBeGreaterThan(before);
});

test("what has no such name is compiled each time", () => {
  const { write, run } = command();
  run();
  write("entry.cjs", ENTRY.replace("Say", "Bid"));
  expect(run()).toBe("Bid hello");
});

test.each([
  ["of another Node", (code: Buffer) => Buffer.from(code).fill(7, 8, 24)],
  ["damaged somewhere", (code: Buffer) => Buffer.from(code).fill(7, code.length - 3)],
  ["cut short", (code: Buffer) => code.subarray(0, code.length - 9)],
  ["empty", () => Buffer.alloc(0)],
])("code that is %s is passed over, and kept anew", (_, damaged) => {
  const { compiled, run, kept } = command();
  run();
  const [name = ""] = kept();
  const file = join(compiled, name);
  const before = readFileSync(file);
  writeFileSync(file, damaged(before));
  expect(run()).toBe("Say hello");
  expect(readFileSync(file).length).toBe(before.length);
  expect(readFileSync(file)).not.toEqual(damaged(before));
});

test.each([
  [5, ["words-abcd1234.cjs.bin"]],
  [5.001, []],
])(
  "of a run of %s seconds %j is kept: later the engine has dropped what only a start needs",
  (seconds, left) => {
    const { run, kept } = command();
    run({ seconds });
    expect(kept()).toEqual(left);
  },
);

test("where nothing can be written, all goes as ever", () => {
  const { folder, run } = command();
  writeFileSync(join(folder, "compiled"), "in the way");
  expect([run(), run()]).toEqual(["Say hello", "Say hello"]);
});

test("what cannot take its place leaves nothing behind", () => {
  const { compiled, run } = command();
  mkdirSync(join(compiled, "words-abcd1234.cjs.bin"), { recursive: true });
  expect(run()).toBe("Say hello");
  expect(readdirSync(compiled)).toEqual(["words-abcd1234.cjs.bin"]);
});

test("what Node brings is Node's, and a chunk that fails says so", () => {
  const { write, run } = command();
  write("words-abcd1234.cjs", 'exports.word = () => require("node:path").basename(__filename);');
  expect(run()).toBe("Say words-abcd1234.cjs");
  write("entry.cjs", 'throw new Error("broken");');
  expect(run).toThrow("broken");
});
