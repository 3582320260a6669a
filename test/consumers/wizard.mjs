// Drives `cornerstones init` in a real pseudo-terminal: a whole plan with every way back, at 40 and 80 columns, and Ctrl-C at
// every one of its questions, which must end it with 130, leave nothing on the disk and the terminal as it was. Needs a build.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const BIN = resolve("bin/cornerstones.js");
const ENTER = "\r";
const [ESC, CTRL_C, CTRL_D, DOWN, UP] = ["\u001b", "\u0003", "\u0004", "\u001b[B", "\u001b[A"];

/** What is seen, and what is pressed then. The words are short enough for one line of 40 columns. */
const WHOLE = [
  ["What is your setting", `Oakfield Primary School${ENTER}`],
  ["Does it have a number", ENTER],
  ["Which dates", ENTER],
  ["Children and young people: how", `School Council put dots on the circles${ENTER}`],
  ["Parents and carers: how", ENTER],
  ["Staff: how are they", ENTER],
  ["Welcome and Care: which", `induc${ENTER}+ Every family feels able to come: to anything${ENTER}${ENTER}`],
  ["Value and Include: which", ENTER],
  ["Communicate: which", ` ${DOWN}${UP} ${ENTER}`],
  ["Work in Partnership: which", ENTER],
  ["2 measures are chosen", ENTER],
  // The first in full.
  ["What would you call", `New grown-ups learn how to talk with us${ENTER}`],
  ["What exactly needs", `\u001b[200~Training:\nit begins # too late\u001b[201~${ENTER}`],
  ["How will we know", ENTER],
  ["How will children", `School Council helps 🌳${ENTER}`],
  ["How will parents", ENTER],
  ["How will staff", ENTER],
  ["Who leads on it", `SENCo${ENTER}`],
  ["What are we measuring", ENTER],
  ["What will you count", `New staff who feel confident${ENTER}`],
  ["Whose experience", `3${ENTER}`],
  ["What is it counted", `percent${ENTER}`],
  ["Where does it stand", `4 of 10${ENTER}`],
  ["Where should it get", `90%${ENTER}`],
  ["By when", ENTER],
  ["What is the first step", `Ask new families${ENTER}`],
  ["Who does it", ENTER],
  ["By when is it", ENTER],
  // The other left blank but for what is measured.
  ["What is a short name", ENTER],
  ["What would you call", ENTER],
  ["What exactly needs", `later${ENTER}`],
  ["How will we know", ENTER],
  ["How will children", ENTER],
  ["How will parents", ENTER],
  ["How will staff", ENTER],
  ["Who leads on it", ENTER],
  ["What are we measuring", `2${ENTER}`],
  ["What should be so", `The menu is on the website${ENTER}`],
  ["Whose experience", ENTER],
  ["Is it so already", ENTER],
  ["By when", ENTER],
  ["What is the first step", ENTER],
  ["Does work on one help", `2${ENTER}`],
  ["Which one does it", ENTER],
  ["Why?", `The same session teaches it${ENTER}`],
  ["help yet", ENTER],
  ["When will you next", `11 December 2026${ENTER}`],
  ["Children and young people: who", `School Council${ENTER}`],
  ["Parents and carers: who", ENTER],
  ["Staff: who", `SENCo${ENTER}`],
  ["Write my.cornerstones.yaml", ENTER],
];

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-wizard-"));
let failures = 0;
try {
  await wholePlans();
  await interrupted();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** The same plan, answered straight on and with a step back before each answer, must come out the same. */
async function wholePlans() {
  const steps = WHOLE.map(([see, press]) => ({ see, press }));
  const forthAndBack = WHOLE.flatMap(([see, press], position) => {
    const back = position % 2 === 0 ? ESC : `back${ENTER}`;
    const [before, again] = WHOLE[position - 1] ?? [];
    if (position === 0 || position % 4 !== 0 || before.startsWith("Welcome")) return [{ see, press }];
    return [
      { see, press: back },
      { see: before, press: again },
      { see, press },
    ];
  });
  const sessions = [
    session("80 columns", { columns: 80, steps }),
    session("40 columns, without colour", { columns: 40, steps, env: { NO_COLOR: "1" } }),
    session("200 columns", { columns: 200, steps }),
    session("80 columns, back and forth", { columns: 80, steps: forthAndBack }),
  ];
  const ends = await runAll(sessions);
  const plans = sessions.map(({ folder }) => planIn(folder));
  for (const [position, { name, columns }] of sessions.entries()) {
    const end = ends[position];
    say(end.code === 0 && end.modes && isTidy(end), `a whole plan, ${name}`, told(end));
    say(plans[position] === plans[0], `the same plan, ${name}`, plans[position]);
    const wide = widest(end.printed.slice(0, end.printed.lastIndexOf("Wrote ")));
    say(wide <= columns, `no line is wider than the terminal, ${name}`, String(wide));
  }
  const check = spawnSync(process.execPath, [BIN, "check", "--as-of", "2026-11-23"], {
    cwd: sessions[0].folder,
  });
  say(check.status === 0, "the plan passes check", String(check.stdout));
  for (const words of ["it begins # too late", "value: 40, of: 10", "School Council helps 🌳", "SENCo"])
    say(plans[0].includes(words), `the plan holds "${words}"`, plans[0]);
}

async function interrupted() {
  const steps = WHOLE.map(([see, press]) => ({ see, press: pasted(press) }));
  const questions = WHOLE.map(([see], position) => ({ see, position })).filter(
    ({ see, position }) => WHOLE.findIndex(([words]) => words === see) === position,
  );
  const stops = [
    ...questions.map(({ see, position }) => [`Ctrl-C at "${see}"`, 130, position, { see, press: CTRL_C }]),
    ["Ctrl-D at the first question", 130, 0, { see: WHOLE[0][0], press: CTRL_D }],
    ["Ctrl-D at a list", 130, 6, { see: WHOLE[6][0], press: CTRL_D }],
    ["SIGINT from outside", 130, 2, { see: WHOLE[2][0], signal: "SIGINT" }],
    ["SIGTERM from outside", 143, 7, { see: WHOLE[7][0], signal: "SIGTERM" }],
    ["a hang-up", 143, 8, { see: WHOLE[8][0], signal: "SIGHUP" }],
  ];
  const sessions = stops.map(([name, code, position, last]) =>
    session(name, {
      columns: 80,
      // Who stops is asked whether to write what there is; a second Ctrl-C keeps it.
      steps: [
        ...steps.slice(0, position),
        last,
        ...(position > 0 && code === 130 ? [{ see: "or throw it away?", press: CTRL_C }] : []),
      ],
    }),
  );
  const ends = await runAll(sessions);
  const bad = stops.flatMap(([name, code], position) => {
    const end = ends[position];
    // Nothing is lost, and no plan is written: what was answered is kept in a draft, from the second question on.
    const left = readdirSync(sessions[position].folder).join();
    const isEmpty = left === (stops[position][2] === 0 ? "" : "my.cornerstones.yaml.plan-draft.json");
    const isTold = /cornerstones: stopped; (?:nothing was written|your answers are kept)/.test(end.printed);
    const fine =
      end.code === code && end.modes && isTidy(end) && isEmpty && isTold && !/\n\s+at /.test(end.printed);
    return fine ? [] : [`${name}: ${told(end)}`];
  });
  say(
    bad.length === 0,
    `stopped at each of ${questions.length} questions: 130, nothing written, the terminal as it was`,
    bad.join("\n"),
  );
}

/** A text is drawn once when it is pasted, and with every key when it is typed. */
function pasted(press) {
  return /^[\w .:%]{4,}\r$/.test(press) ? `\u001b[200~${press.slice(0, -1)}\u001b[201~${ENTER}` : press;
}

function session(name, { columns, steps, env = {} }) {
  const folder = mkdtempSync(join(scratch, "s"));
  const surroundings = { PATH: process.env.PATH, HOME: folder, TERM: "xterm-256color", ...env };
  const command = [process.execPath, BIN, "init", "my.cornerstones.yaml", "--no-schema"];
  return { name, columns, rows: 24, folder, command, env: surroundings, steps };
}

/** Two at a time. */
async function runAll(sessions) {
  const halves = [sessions.filter((_, at) => at % 2 === 0), sessions.filter((_, at) => at % 2 === 1)];
  const [even, odd] = await Promise.all(halves.map(inTerminals));
  return sessions.map((_, at) => (at % 2 === 0 ? even : odd)[Math.floor(at / 2)]);
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

function planIn(folder) {
  const [name] = readdirSync(folder);
  return name === undefined ? "no plan" : readFileSync(join(folder, name), "utf8");
}

/** Whether the cursor is shown and pastes are no longer marked in the end. */
function isTidy({ printed }) {
  const shown = printed.lastIndexOf("\u001b[?25h") >= printed.lastIndexOf("\u001b[?25l");
  return shown && printed.lastIndexOf("\u001b[?2004l") >= printed.lastIndexOf("\u001b[?2004h");
}

function widest(printed) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's codes take no room
  const lines = printed.replace(/\u001b\[[?\d;]*[A-Za-z]/g, "\n").split(/[\r\n]+/);
  return Math.max(...lines.map((line) => [...line].length));
}

function told({ code, modes, missed, printed }) {
  const tail = JSON.stringify(printed.slice(-300));
  return `exit ${code}, modes ${modes ? "restored" : "CHANGED"}, ${missed === null ? "" : `never saw "${missed}", `}${tail}`;
}

function say(fine, what, detail) {
  console.log(`${fine ? "ok  " : "FAIL"} ${what}`);
  if (fine) return;
  failures += 1;
  console.log(detail);
}
