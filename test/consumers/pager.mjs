// Shows long results in `less` in a real pseudo-terminal: page by page, with colours, left with `q` in the midst; and what PAGER,
// LESS and --no-pager say instead. Needs a build, python3 and less.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAll, say, session, told } from "./terminal-sessions.mjs";

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-pager-"));
const LAST = "Success measures: Genuine Partnerships";
const FIRST = "13 of 16 figures are better";
const progress = ["report", "--view", "progress", "--as-of", "2026-05-15"];

/** What is called and with what surroundings, the keys, and what is seen of the result: its beginning, its end. */
const CASES = [
  ["less shows the first page, and q leaves it", progress, {}, [{ see: FIRST, press: "q" }], [true, false]],
  [
    "less goes on with Space, to the end",
    progress,
    {},
    [
      { see: FIRST, press: "G" },
      { see: LAST, press: "q" },
    ],
    [true, true],
  ],
  ["what fits one screen is left standing", ["catalogue", "newsletter"], {}, [], null],
  ["--no-pager shows it all at once", [...progress, "--no-pager"], {}, [], [true, true]],
  ["PAGER=cat does too", progress, { PAGER: "cat" }, [], [true, true]],
  ["and an empty PAGER", progress, { PAGER: "" }, [], [true, true]],
  ["and a PAGER that is not there", progress, { PAGER: "no-such-pager" }, [], [true, true]],
  ["PAGER may have options", progress, { PAGER: "head -3" }, [], [true, false]],
  ["a user's own LESS goes before", progress, { LESS: "-RS" }, [{ see: FIRST, press: "q" }], [true, false]],
];

try {
  const sessions = CASES.map(([name, args, env, steps]) => {
    const one = session(name, { below: scratch, args, env: { FORCE_COLOR: "1", ...env }, steps });
    copyFileSync("examples/oakfield.cornerstones.yaml", join(one.folder, "a.cornerstones.yaml"));
    return one;
  });
  const ends = await runAll(sessions);
  for (const [at, [name, , env, , seen]] of CASES.entries()) {
    const end = ends[at];
    const text = readable(end.printed);
    const isSeen = seen === null || (text.includes(FIRST) === seen[0] && text.includes(LAST) === seen[1]);
    say(end.code === 0 && end.modes && isSeen, name, `${seen} ${told(end)}`);
    const hasColour = end.printed.includes("\u001b[1m");
    if (env.PAGER !== "head -3") say(hasColour, `${name}: with its colours`, told(end));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function readable(printed) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's codes are no words
  return printed.replace(/\u001b\[[?\d;]*[A-Za-z]/g, "").replace(/\s+/g, " ");
}
