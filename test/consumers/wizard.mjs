// Drives `cornerstones init` in a real pseudo-terminal: a whole plan, with `back` (typed and by Escape) and `later` at every one of
// its questions, at 40, 80 and 200 columns, and Ctrl-C at every one of its questions, which must end it with 130, keep what was answered and leave the terminal as it was; the
// next run goes on there, and in the end the plan is the same. Needs a build.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  CTRL_C,
  CTRL_D,
  CTRL_U,
  DOWN,
  ENTER,
  ESC,
  isTidy,
  pasted,
  planIn,
  runAll,
  runChains,
  say,
  session,
  told,
  UP,
  widest,
} from "./terminal-sessions.mjs";

const BIN = resolve("bin/cornerstones.js");
const INIT = ["init", "my.cornerstones.yaml", "--no-schema"];

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

const LONG = `\u001b[200~${"x".repeat(2001)}\u001b[201~${ENTER}`;
const TOO_LONG = [LONG, "characters; this has 2,001."];
const NO_CHOICE = [`zz${ENTER}`, "There is no such choice."];
const NO_DAY = [`30 February${ENTER}`, "is no day:"];
/** A wrong answer to each question, and the beginning of what is said to it; none where any text does. */
const WRONG = new Map([
  ["What is your setting", [ENTER, "This one is needed."]],
  ["Does it have a number", ["“123”\r", "without quotes"]],
  ["Which dates", [`all year${ENTER}`, "Please write two days"]],
  ["Welcome and Care: which", [`zzz${ENTER}`, "Nothing here has these words."]],
  ["Value and Include: which", [`+${ENTER}`, "Write what it says behind the +"]],
  ["Communicate: which", [`zzz${ENTER}`, "Nothing here has these words."]],
  ["Work in Partnership: which", [`zzz${ENTER}`, "Nothing here has these words."]],
  ["What is a short name", [`A name that is longer than twenty-eight${ENTER}`, "at most 28 characters"]],
  ["Where does it stand", [`40 of 30${ENTER}`, "a part of 30 is at most 30"]],
  ["Where should it get", [`many${ENTER}`, "Please write a number"]],
  ["By when", [`1 September 2026${ENTER}`, "That day has passed."]],
  ["By when is it", NO_DAY],
  ["When will you next", NO_DAY],
  ...["2 measures are chosen", "What are we measuring", "Whose experience", "Is it so already"].map((see) => [
    see,
    NO_CHOICE,
  ]),
  ...["Does work on one help", "Which one does it", "help yet", "Write my.cornerstones.yaml"].map((see) => [
    see,
    NO_CHOICE,
  ]),
]);

/**
 * The least that a person types for a report that says who chose, what is to improve, a figure with its aim, what comes next and
 * when they meet again: every key counts, those of the two commands too.
 */
const FIRST = [
  ["What is your setting", `Oakfield Primary${ENTER}`],
  ["Does it have a number", ENTER],
  ["Which dates", ENTER],
  ["Children and young people: how", `Dots on sheets${ENTER}`],
  ["Parents and carers: how", `Forum evening${ENTER}`],
  ["Staff: how are they", `Staff meeting${ENTER}`],
  ["Welcome and Care: which", `induc${ENTER}${ENTER}`],
  ["Value and Include: which", ENTER],
  ["Communicate: which", ENTER],
  ["Work in Partnership: which", ENTER],
  ["One measure is chosen", ENTER],
  ["What would you call", ENTER],
  ["What exactly needs", `New staff do not know how we talk with families${ENTER}`],
  ["How will we know", ENTER],
  ["How will children", `They greet${ENTER}`],
  ["How will parents", ENTER],
  ["How will staff", ENTER],
  ["Who leads on it", `SENCo${ENTER}`],
  ["What are we measuring", ENTER],
  ["What will you count", `New staff who feel sure${ENTER}`],
  ["Whose experience", ENTER],
  ["What is it counted", `%${ENTER}`],
  ["Where does it stand", `4 of 10${ENTER}`],
  ["Where should it get", `90${ENTER}`],
  ["By when", ENTER],
  ["What is the first step", `Ask new families${ENTER}`],
  ["Who does it", ENTER],
  ["By when is it", ENTER],
  ["When will you next", `11 December${ENTER}`],
  ["Children and young people: who", ENTER],
  ["Parents and carers: who", ENTER],
  ["Staff: who", ENTER],
  ["Write ", ENTER],
];
/** Before the questions were made shorter it took 690. */
const MOST_KEYS = 300;

/** What is ticked of a list stays when somebody goes back to it. */
const again = ([see, press]) => (see.endsWith(": which") ? ENTER : press);
/** What `later` is answered with where a question is needed, and what is asked next where it leaves out what would follow. */
const NEEDED = new Map([
  ["What is your setting", "This one is needed now."],
  ["Which dates", "This one is needed now."],
  ["Which one does it", "This one is needed now."],
  ["Write my.cornerstones.yaml", "This one is needed now."],
]);
const BEHIND_LATER = new Map([
  ["2 measures are chosen", "When will you next"],
  ["What are we measuring", "What is the first step"],
  ["What will you count", "What is the first step"],
  ["Where should it get", "What is the first step"],
  ["When will you next", "Write my.cornerstones.yaml"],
  ["What should be so", "What is the first step"],
  ["Does work on one help", "When will you next"],
  ["help yet", "When will you next"],
]);

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-wizard-"));
try {
  await wholePlans();
  await everyWayBack();
  await interrupted();
  await stoppedEverywhere();
  await firstReport();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

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
  const wrongFirst = WHOLE.flatMap(([see, press]) => {
    const [wrong, says] = WRONG.get(see) ?? TOO_LONG;
    return [
      { see, press: wrong },
      { see: says, press: CTRL_U + press },
    ];
  });
  const sessions = [
    session("40 columns, a wrong answer first to every question", {
      below: scratch,
      args: INIT,
      columns: 40,
      steps: wrongFirst,
      env: { NO_COLOR: "1" },
    }),
    session("80 columns", { below: scratch, args: INIT, columns: 80, steps }),
    session("40 columns, without colour", {
      below: scratch,
      args: INIT,
      columns: 40,
      steps,
      env: { NO_COLOR: "1" },
    }),
    session("200 columns", { below: scratch, args: INIT, columns: 200, steps }),
    session("80 columns, back and forth", { below: scratch, args: INIT, columns: 80, steps: forthAndBack }),
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

/** At every question `back`, typed and by Escape, and `later`, each taken back again: the plan is the same in the end. */
async function everyWayBack() {
  const straight = WHOLE.map(([see, press]) => ({ see, press: pasted(press) }));
  const backs = (even, odd) =>
    WHOLE.flatMap(([see], at) => [
      ...(at === 0
        ? [{ see, press: `back${ENTER}` }]
        : [
            { see, press: at % 2 ? odd : even },
            { see: WHOLE[at - 1][0], press: pasted(again(WHOLE[at - 1])) },
          ]),
      straight[at],
    ]);
  const laters = WHOLE.flatMap(([see], at) => {
    const leave = { see, press: `later${ENTER}` };
    if (NEEDED.has(see)) return [leave, { see: NEEDED.get(see), press: CTRL_U + straight[at].press }];
    // Of the first step nothing is asked any more where it is left open, and then comes another measure, or a link.
    const next = BEHIND_LATER.get(see) ?? (see === "What is the first step" ? null : WHOLE[at + 1]?.[0]);
    if (next === null) return [straight[at]];
    // Whether to go through the questions now was left for later, which is "no" until it is said otherwise.
    const anew = see === "2 measures are chosen" ? { see, press: `1${ENTER}` } : straight[at];
    return [leave, { see: next, press: ESC }, anew];
  });
  const ways = [
    ["straight on", 80, straight],
    ["back at every question", 40, backs(ESC, `back${ENTER}`)],
    ["back at every question, the other way", 200, backs(`back${ENTER}`, ESC)],
    ["later at every question", 40, laters],
    ["later at every question, wide", 200, laters],
  ];
  const sessions = ways.map(([name, columns, steps]) =>
    session(name, { below: scratch, args: INIT, columns, steps, env: { NO_COLOR: "1" } }),
  );
  const ends = await runAll(sessions);
  const [whole] = sessions.map(({ folder }) => planIn(folder));
  for (const [at, { name, columns, folder }] of sessions.entries()) {
    const end = ends[at];
    say(end.code === 0 && end.modes && isTidy(end), name, told(end));
    say(planIn(folder) === whole, `${name}: the same plan`, planIn(folder));
    const wide = widest(end.printed.slice(0, end.printed.lastIndexOf("Wrote ")));
    say(wide <= columns, `${name}: no line is wider`, String(wide));
  }
}

/** Of every kind of stop one: 130 or 143, nothing written, the terminal as it was. */
async function interrupted() {
  const steps = WHOLE.map(([see, press]) => ({ see, press: pasted(press) }));
  const stops = [
    ["Ctrl-C at the first question", 130, 0, { see: WHOLE[0][0], press: CTRL_C }],
    ["Ctrl-D at the first question", 130, 0, { see: WHOLE[0][0], press: CTRL_D }],
    ["Ctrl-D at a list", 130, 6, { see: WHOLE[6][0], press: CTRL_D }],
    ["SIGINT from outside", 130, 2, { see: WHOLE[2][0], signal: "SIGINT" }],
    ["SIGTERM from outside", 143, 7, { see: WHOLE[7][0], signal: "SIGTERM" }],
    ["a hang-up", 143, 8, { see: WHOLE[8][0], signal: "SIGHUP" }],
  ];
  const sessions = stops.map(([name, code, position, last]) =>
    session(name, {
      below: scratch,
      args: INIT,
      // Who stops is asked whether to write what there is; a second Ctrl-C keeps it.
      steps: [
        ...steps.slice(0, position),
        last,
        ...(position > 0 && code === 130 ? [{ see: "or throw it away?", press: CTRL_C }] : []),
      ],
    }),
  );
  const ends = await runAll(sessions);
  for (const [position, [name, code, answered]] of stops.entries()) {
    const end = ends[position];
    const left = readdirSync(sessions[position].folder).join();
    const isKept = left === (answered === 0 ? "" : "my.cornerstones.yaml.plan-draft.json");
    say(isStopped(end, code) && isKept, name, `${left} ${told(end)}`);
  }
}

function isStopped(end, code) {
  const isTold = /cornerstones: stopped; (?:nothing was written|your answers are kept)/.test(end.printed);
  return end.code === code && end.modes && isTidy(end) && isTold && !/\n\s+at /.test(end.printed);
}

/** One person stops at every question, and goes on with the next run: nothing of what they said is lost. */
async function stoppedEverywhere() {
  const folder = mkdtempSync(join(scratch, "s"));
  const straight = session("straight", {
    below: scratch,
    args: INIT,
    steps: WHOLE.map(([see, press]) => ({ see, press: pasted(press) })),
  });
  const chain = WHOLE.map(([see, press], position) => {
    const next = WHOLE[position + 1];
    return session(`stopped behind "${see}"`, {
      folder,
      args: INIT,
      steps: [
        ...(position === 0 ? [] : [{ see: "Go on with them?", press: ENTER }]),
        { see, press: pasted(press) },
        ...(next
          ? [
              { see: next[0], press: CTRL_C },
              { see: "or throw it away?", press: CTRL_C },
            ]
          : []),
      ],
    });
  });
  const [[whole], ends] = await runChains([[straight], chain]);
  say(whole.code === 0, "straight on", told(whole));
  const bad = ends.flatMap((end, position) => {
    const isLast = position === ends.length - 1;
    const fine = isLast ? end.code === 0 && end.modes && isTidy(end) : isStopped(end, 130);
    return fine ? [] : [`${chain[position].name}: ${told(end)}`];
  });
  say(bad.length === 0, `stopped at each of ${WHOLE.length} questions, and gone on with`, bad[0]);
  say(planIn(folder) === planIn(straight.folder), "nothing that was said is lost", planIn(folder));
  say(readdirSync(folder).length === 1, "no draft is left", readdirSync(folder).join());
}

async function firstReport() {
  const steps = FIRST.map(([see, press]) => ({ see, press }));
  const folder = mkdtempSync(join(scratch, "s"));
  const chain = [
    session("init", { folder, args: ["init"], steps }),
    session("report", { folder, args: ["report", "--no-pager"], steps: [] }),
  ];
  const [[asked, report]] = await runChains([chain]);
  say(asked.code === 0, "the shortest way through the questions", told(asked));
  const typed = [
    `cornerstones init${ENTER}`,
    ...FIRST.map(([, press]) => press),
    `cornerstones report${ENTER}`,
  ];
  const keys = typed.join("").length;
  say(keys <= MOST_KEYS, `a first report that says something takes ${keys} keys`, `more than ${MOST_KEYS}`);
  for (const words of ["Chosen by all three", "4 of 10", "90%", "Ask new families", "11 December"])
    say(report.printed.includes(words), `the first report says "${words}"`, report.printed);
}
