// `npm start`: shows a newcomer, on the Oakfield example, what the tool does.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const plan = "examples/oakfield.cornerstones.yaml";
const day = "2026-05-15";

say(`
This is cornerstones. It keeps a co-production plan, the grid from the Four Cornerstones booklet, as a plain text file.
The plan shown here is made up: Oakfield Primary School, school year 2025-26. It is checked as it is today, when that year is over;
the report and the map show it as of 15 May 2026, in the midst of it.
The file is ${plan}; open it in any editor.
`);
step("1. check: is anything wrong or missing in the plan?", ["check", plan]);
step("2. report: where do things stand? One page for the headteacher, a parent, the School Council.", [
  "report",
  plan,
  "--as-of",
  day,
]);
step("3. map: how does work on one measure help another?", ["map", plan, "--as-of", day]);

mkdirSync("out", { recursive: true });
const picture = "out/oakfield-map.svg";
run(["map", plan, "--as-of", day, "--format", "svg", "--output", picture]);
say(`
The same map as a picture, the booklet's circle: ${picture} (open it in a browser, or print it on A4).

Next: make a plan of your own.
  node bin/cornerstones.js catalogue             the 53 measures to choose from
  node bin/cornerstones.js init --setting "Your school" --measure wc-staff-induction,wp-parent-forum
  node bin/cornerstones.js --help                everything else
`);

function step(title, args) {
  say(`\n${"=".repeat(Math.min(title.length, 100))}\n${title}\n    cornerstones ${args.join(" ")}\n`);
  run(args);
}

function run(args) {
  const { status } = spawnSync(process.execPath, ["bin/cornerstones.js", ...args], { stdio: "inherit" });
  // 1 means findings, which is something to show and not a fault of the tour.
  if (status !== 0 && status !== 1) process.exit(status ?? 1);
}

function say(text) {
  console.log(text);
}
