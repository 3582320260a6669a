// Drives every command that asks, and the walk through a review, in real pseudo-terminals: at 40, 80 and 200 columns, with a wrong
// answer first to every question, with a step back at every question, and stopped at every question, which the next run goes on
// with. Whatever the way, the plan must be the same in the end. Needs a build.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CTRL_C,
  CTRL_U,
  DOWN,
  ENTER,
  ESC,
  isTidy,
  planIn,
  runChains,
  say,
  session,
  told,
  widest,
} from "./terminal-sessions.mjs";

const today = new Date();
const year = today.getFullYear() - (today.getMonth() < 8 ? 1 : 0);
const PLAN = `cornerstones: 1
setting: Ysgol Gymraeg Llwyn-y-bryn a Phen-y-groes
period: { from: ${year}-09-01, to: ${year + 1}-08-31 }
group-names: { parent-carers: Rhieni a gofalwyr }
chosen-with: { children-and-young-people: Cyngor Ysgol, parent-carers: Fforwm, staff: Cyfarfod staff }
measures:
  - measure: wc-attendance
    improve: Mornings are hard, and some of the children who come late say that they feel told off at the gate before the day begins
    indicators:
      - { id: on-time, what: Children who come on time, unit: percent }
      - { id: calls, what: Calls that we got before we rang }
    actions:
      - { do: Gofyn i bob teulu newydd, by: ${year + 1}-08-01 }
      - { do: A rota for the late gate, by: ${year + 1}-08-02 }
  - measure: cm-website
    improve: Families look for term dates
    indicators: [ { id: found, what: Families who found the dates, unit: percent } ]
    voices:
      - { date: ${year}-09-02, from: staff, said: It is dark }
      - { date: ${year}-09-03, from: parent-carers, said: "Ble mae'r dyddiadau?" }
`;

/** A column and a measure that a program can only guess. */
const GRID = "Success measure,Improve,Minder\nPunctuality in the morning,Mondays,Swyddfa\n";

const LONG = [
  `\u001b[200~${"x".repeat(2001)}\u001b[201~${ENTER}`,
  "at most 2,000 characters; this has 2,001.",
];
const NEEDED = [ENTER, "This one is needed."];
const NO_CHOICE = [`zz${ENTER}`, "There is no such choice."];
const NO_DAY = [`30 February${ENTER}`, "is no day:"];

/** What is typed, and each question with what answers it, and a wrong answer with what is said to it. */
const COMMANDS = [
  ["add", [["Which measure?", "newslet", ["attendance\r", "has a row already"]]]],
  [
    "record attendance",
    [
      ["Which figure?", DOWN, NO_CHOICE],
      ["What was measured?", "12 of 30", ["many\r", '"many"']],
    ],
  ],
  ["record website", [["What was measured?", "12 of 30", ["31 of 30\r", "a part of 30 is at most 30"]]]],
  [
    "voice",
    [
      ["Whose voice is it?", "rhieni", NO_CHOICE],
      ["What was said", "Diolch yn fawr iawn am y daith groeso; it made him brave, and me too", LONG],
      ["Which measure is it about?", "website", NO_CHOICE],
    ],
  ],
  [
    "voice --answer",
    [
      ["Which of the things that were said?", "2", NO_CHOICE],
      ["What came of it?", "3", NO_CHOICE],
      ["Why could it not be done?", "No time this year", NEEDED],
    ],
  ],
  [
    "review attendance",
    [
      ["How did it go?", DOWN, NO_CHOICE],
      ["What has happened", "Calmer mornings", LONG],
    ],
  ],
  [
    "link",
    [
      ["Work on which measure helps?", "atten", NO_CHOICE],
      ["Which measure does it help?", "website", ["attendance\r", "cannot help itself"]],
      ["How could the one help", "Term dates", LONG],
    ],
  ],
  [
    "action",
    [
      ["Which measure is it about?", "2", NO_CHOICE],
      ["What is to be done?", "Rhoi'r dyddiadau ar y wefan", NEEDED],
      ["Who leads it?", "Swyddfa", [LONG[0], "at most 200 characters"]],
      ["By when?", `1 August ${year + 1}`, NO_DAY],
    ],
  ],
  ["done", [["Which action is done?", "gofyn", NO_CHOICE]]],
  [
    "move",
    [
      ["The date of which action moves?", DOWN, NO_CHOICE],
      ["To which day does it move?", `3 August ${year + 1}`, NO_DAY],
      ["Why does it move?", "The gate was shut", NEEDED],
    ],
  ],
  ["celebrate", [["What is there to celebrate?", "38 o deuluoedd yn y brecwast", NEEDED]]],
  [
    "evidence",
    [
      ["Which measure is it about?", ENTER, NO_CHOICE],
      ["What is it, and what", "Lluniau o'r giât", LONG],
      ["Where is it kept?", "Swyddfa", LONG],
    ],
  ],
  [
    "set",
    [
      ["Of which measure?", "website", NO_CHOICE],
      ["Which field?", "lead", ["leed\r", "leed"]],
      ["What should it say?", "Swyddfa", LONG],
    ],
  ],
  [
    "import .grid.csv --into 2026-27.cornerstones.yaml",
    [
      ["What is the column", "who leads", NO_CHOICE],
      ["Which measure is", "being", NO_CHOICE],
      ["Write it like this?", ENTER, NO_CHOICE, 0],
    ],
  ],
  [
    "import .grid.csv --output 0.cornerstones.yaml",
    [
      ["What is the column", "later", NO_CHOICE],
      ["Which measure is", "own", NO_CHOICE],
      ["What is the setting called?", "Ysgol Llwyn-y-bryn", [LONG[0], "at most 200 characters"]],
      ["Write it like this?", ENTER, ["later\r", "This one is needed now."], 0],
    ],
  ],
  [
    "review",
    [
      ["On which day", ENTER, ["30 February\r", "is no day:"]],
      ["Children and young people: who", "Cyngor Ysgol", LONG],
      ["Rhieni a gofalwyr: who", "Pedwar o'r Fforwm", LONG],
      ["Staff: who", "later", LONG],
      ["Good attendance: how far", "3", NO_CHOICE],
      ["Good attendance: how did it go?", "3", NO_CHOICE],
      ["Good attendance: what has happened", "Boreau tawelach", LONG],
      ["children and young people say", "Fe hoffwn y rota", LONG],
      ["Rhieni a gofalwyr say", "", LONG],
      ["Good attendance: how do staff say", "", LONG],
      ["Good attendance: what else", "Gofyn i'r deg", LONG],
      ["Good attendance: write this", ENTER, NO_CHOICE],
      ["families use: how far", "not looked at", NO_CHOICE, 2],
    ],
  ],
];

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-asking-"));
try {
  const chains = COMMANDS.flatMap(([line, questions]) => chainsOf(line, questions));
  const ends = await runChains(chains.map(({ sessions }) => sessions));
  for (const [at, chain] of chains.entries()) {
    const straight = chains.find(({ line }) => line === chain.line);
    judge(chain, ends[at], planIn(straight.sessions[0].folder));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function chainsOf(line, questions) {
  const args = line.split(" ");
  const pressed = ([see, answer]) => ({ see, press: keys(answer) });
  const wrongFirst = questions.flatMap(([see, answer, [wrong, says]]) => [
    { see, press: wrong },
    { see: says, press: CTRL_U + keys(answer) },
  ]);
  // At every question but the first back to the one before, by the word and by the key in turn.
  const backEach = questions.flatMap((question, at) => {
    // Behind a row that is written already it goes back to what was said of it.
    if (at === 0 || question[3] === 0) return [pressed(question)];
    const before = questions.slice(at - (question[3] ?? 1), at);
    const back = { see: question[0], press: at % 2 ? `back${ENTER}` : ESC };
    return [back, ...before.map(pressed), pressed(question)];
  });
  const ways = [
    ["80 columns", 80, questions.map(pressed)],
    ["40 columns, a wrong answer first to every question", 40, wrongFirst],
    ["200 columns, a step back at every question", 200, backEach],
  ];
  const alone = ways.map(([way, columns, steps]) => ({
    name: `${line}: ${way}`,
    line,
    sessions: [session(way, { folder: folderWithPlan(), args, columns, steps, env: { NO_COLOR: "1" } })],
  }));
  return [...alone, { name: `${line}: stopped at every question`, line, sessions: stopped(args, questions) }];
}

/** One person stops at each question behind the first, and goes on with the next run. */
function stopped(args, questions) {
  const folder = folderWithPlan();
  return questions.map(([see, answer], at) => {
    const next = questions[at + 1];
    const isWalk = args.join() === "review";
    const stop = [
      { see: next?.[0], press: CTRL_C },
      ...(isWalk && at > 0 ? [{ see: "throw it away?", press: CTRL_C }] : []),
    ];
    const steps = [
      ...(at === 0 ? [] : [{ see: "Go on with them?", press: ENTER }]),
      { see, press: keys(answer) },
      ...(next ? stop : []),
    ];
    return session(see, { folder, args, steps });
  });
}

function folderWithPlan() {
  const folder = mkdtempSync(join(scratch, "p"));
  writeFileSync(join(folder, "2026-27.cornerstones.yaml"), PLAN);
  writeFileSync(join(folder, ".grid.csv"), GRID);
  return folder;
}

function keys(answer) {
  return answer.endsWith(ENTER) ? answer : `${answer}${ENTER}`;
}

function judge({ name, sessions }, ends, wanted) {
  const bad = ends.flatMap((end, at) => {
    const isFine = end.code === (at < ends.length - 1 ? 130 : 0) && end.modes && isTidy(end);
    return isFine ? [] : [`${sessions[at].name}: ${told(end)}`];
  });
  say(bad.length === 0, name, bad[0]);
  const { folder, columns } = sessions[0];
  const plan = planIn(folder);
  say(plan === wanted && plan !== PLAN, `${name}: the same plan`, plan);
  const left = readdirSync(folder).filter((each) => !each.startsWith("."));
  const files = name.includes("--output") ? 2 : 1;
  say(left.length === files, `${name}: no draft is left`, left.join());
  if (columns === 80) return;
  // Lines of the plan that are shown behind it are not broken.
  const asked = ends[0].printed.slice(0, ends[0].printed.lastIndexOf("cornerstones.yaml"));
  say(widest(asked) <= columns, `${name}: no line is wider`, `${widest(asked)}`);
}
