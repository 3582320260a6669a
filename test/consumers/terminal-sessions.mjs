// What the checks of the terminal share: sessions in real pseudo-terminals, and what is to be so when they have ended.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const BIN = resolve("bin/cornerstones.js");
export const ENTER = "\r";
export const [ESC, CTRL_C, CTRL_D, CTRL_U] = ["\u001b", "\u0003", "\u0004", "\u0015"];
export const [DOWN, UP] = ["\u001b[B", "\u001b[A"];

/** A session of a command in a folder, a new one below `below` where none is named. */
export function session(name, { args, below, steps, columns = 80, env = {}, ...rest }) {
  const folder = rest.folder ?? mkdtempSync(join(below, "s"));
  const surroundings = { PATH: process.env.PATH, HOME: folder, TERM: "xterm-256color", ...env };
  const command = [process.execPath, BIN, ...args];
  return { name, columns, rows: 24, folder, command, env: surroundings, steps };
}

/** Chains of sessions, two chains at a time, each session of a chain when the one before has ended. */
export async function runChains(chains) {
  const halves = [chains.filter((_, at) => at % 2 === 0), chains.filter((_, at) => at % 2 === 1)];
  const [even, odd] = await Promise.all(halves.map((half) => inTerminals(half.flat())));
  const ends = [even, odd].map((half, at) => parted(half, halves[at]));
  return chains.map((_, at) => ends[at % 2][Math.floor(at / 2)]);
}

/** Sessions that know nothing of each other. */
export async function runAll(sessions) {
  return (await runChains(sessions.map((each) => [each]))).flat();
}

function parted(ends, chains) {
  let from = 0;
  return chains.map(({ length }) => {
    from += length;
    return ends.slice(from - length, from);
  });
}

function inTerminals(sessions) {
  return new Promise((done, fail) => {
    const child = spawn("python3", ["test/consumers/terminal-sessions.py"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done(JSON.parse(text)) : fail(new Error(`python3: ${code}`))));
    child.stdin.end(JSON.stringify(sessions));
  });
}

/** A text is drawn once when it is pasted, and with every key when it is typed. */
export function pasted(press) {
  return /^[\w .:%]{4,}\r$/.test(press) ? `\u001b[200~${press.slice(0, -1)}\u001b[201~${ENTER}` : press;
}

export function planIn(folder) {
  const name = readdirSync(folder).find((each) => each.endsWith(".cornerstones.yaml"));
  return name === undefined ? "no plan" : readFileSync(join(folder, name), "utf8");
}

/** Whether the cursor is shown and pastes are no longer marked in the end. */
export function isTidy({ printed }) {
  const shown = printed.lastIndexOf("\u001b[?25h") >= printed.lastIndexOf("\u001b[?25l");
  return shown && printed.lastIndexOf("\u001b[?2004l") >= printed.lastIndexOf("\u001b[?2004h");
}

/** The cells of the widest line, colours left out. */
export function widest(printed) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's codes take no room
  const uncoloured = printed.replace(/\u001b\[[\d;]*m/g, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor begins another line
  const lines = uncoloured.replace(/\u001b\[[?\d;]*[A-Za-z]/g, "\n").split(/[\r\n]+/);
  return Math.max(...lines.map((line) => [...line].length));
}

export function told({ code, modes, missed, printed }) {
  const tail = JSON.stringify(printed.slice(-600));
  return `exit ${code}, modes ${modes ? "restored" : "CHANGED"}, ${missed === null ? "" : `never saw "${missed}", `}${tail}`;
}

let failures = 0;

/** Says how one thing went; when any went wrong, the check ends with 1. */
export function say(fine, what, detail) {
  console.log(`${fine ? "ok  " : "FAIL"} ${what}`);
  if (fine) return;
  failures += 1;
  process.exitCode = failures === 0 ? 0 : 1;
  console.log(detail);
}
