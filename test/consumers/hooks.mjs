// Lets pre-commit, lefthook, husky's way and git itself try the hooks, and bash the GitHub Action, in scratch repositories with the
// command packed and installed as people have it. Needs a build. A program that is not installed is skipped, and says so; where
// CI is set, that is a failure. Each installation from the sources is begun early and waited for late.
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const GOOD = readFileSync("examples/oakfield.cornerstones.yaml", "utf8");
const BAD = GOOD.replace("    improve:", "    imporve:");
const NAME = "our 'own' plan.cornerstones.yaml";

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-hooks-"));
let failures = 0;

// A hook may itself run this: what it says to git is not meant for the scratch repositories.
const surroundings = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") && name !== "LEFTHOOK"),
);
const env = {
  ...surroundings,
  HOME: scratch,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
  PRE_COMMIT_HOME: join(scratch, "pre-commit-home"),
  npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? scratch, ".npm"),
};

/** Whatever npm would have to fetch is a failure: nothing is stored, and nobody answers at the address. */
const NO_REGISTRY = {
  npm_config_registry: "http://127.0.0.1:9/",
  npm_config_cache: join(scratch, "empty"),
  npm_config_fetch_retries: "0",
};

try {
  const installed = installPackage();
  // pre-commit installs the package from its sources, which takes longest: the others are tried meanwhile.
  const preCommit = startPreCommit(installed);
  tryGit(installed);
  tryHusky(installed);
  tryLefthook(installed);
  tryAction(installed);
  if (preCommit !== null) await tryPreCommit(preCommit);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** Packs the package and installs it in a folder of its own; gives that folder's node_modules. */
function installPackage() {
  const folder = join(scratch, "installed");
  mkdirSync(folder);
  const packed = must("npm", ["pack", "--pack-destination", folder], resolve("."));
  const file = packed.stdout.trim().split("\n").at(-1);
  say(
    packed.stdout.trim() === file,
    "npm pack prints the name of the package and nothing else",
    packed.stdout,
  );
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  must("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", join(folder, file)], folder);
  return join(folder, "node_modules");
}

function tryGit(installed) {
  const folder = repository("git", installed);
  must(command(installed), ["init", "--hooks", "git"], folder);
  tryCommits("git's own hook", folder);
}

function tryHusky(installed) {
  const folder = repository("husky", installed);
  // husky's folder of hooks, as `npx husky init` leaves it: git runs .husky/_/pre-commit, and that .husky/pre-commit.
  must("git", ["config", "core.hooksPath", ".husky/_"], folder);
  mkdirSync(join(folder, ".husky/_"), { recursive: true });
  writeFileSync(
    join(folder, ".husky/_/pre-commit"),
    '#!/bin/sh\nexec sh -e "$(dirname "$0")/../pre-commit"\n',
  );
  chmodSync(join(folder, ".husky/_/pre-commit"), 0o755);
  const line = /```sh\n(npx .*\n)```/.exec(readFileSync("docs/ci.md", "utf8"))?.[1] ?? "";
  writeFileSync(join(folder, ".husky/pre-commit"), line);
  tryCommits("the line for husky", folder);
}

function tryLefthook(installed) {
  // Installed here and not among the tools of the development: its own installation writes hooks into the checkout.
  const place = join(installed, "..");
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "lefthook@2.2.2"], place);
  const program = join(installed, ".bin/lefthook");
  if (!available(program, ["version"], "lefthook")) return;
  const folder = repository("lefthook", installed);
  must(command(installed), ["init", "--hooks", "lefthook"], folder);
  must(program, ["install", "-f"], folder);
  tryCommits("lefthook", folder);
}

/**
 * Makes a repository for pre-commit to look after and one for `try-repo`, and starts the installations of both: the first from a
 * commit that is built, with no registry to ask, the second from the sources.
 */
function startPreCommit(installed) {
  if (!available("pre-commit", ["--version"], "pre-commit")) return null;
  const hooks = hookRepository();
  const built = must("node", [resolve("scripts/built-commit.mjs"), "--repository", hooks], resolve("."));
  const folder = repository("pre-commit", installed);
  must(command(installed), ["init", "--hooks", "pre-commit"], folder);
  const config = join(folder, ".pre-commit-config.yaml");
  const lines = [
    `repos:`,
    `  - repo: ${hooks}`,
    `    rev: ${built.stdout.trim()}`,
    "    hooks:",
    "      - id: cornerstones-check",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  must("git", ["add", "."], folder);
  must("git", ["commit", "-qm", "hooks"], folder);
  const tried = repository("try-repo", installed);
  writeFileSync(join(tried, NAME), GOOD);
  writeFileSync(join(tried, "-n.cornerstones.yaml"), BAD);
  must("git", ["add", "."], tried);
  return {
    folder,
    hooks,
    installation: start("pre-commit", ["install", "--install-hooks"], folder, NO_REGISTRY),
    trial: start("pre-commit", ["try-repo", hooks, "cornerstones-check", "--all-files"], tried),
  };
}

async function tryPreCommit({ folder, installation, trial }) {
  const { status, output } = await installation;
  say(status === 0, "pre-commit installs the hook from a built commit, and npm fetches nothing", output);
  tryCommits("pre-commit", folder);
  const tried = await trial;
  say(
    tried.status === 1 &&
      /^-n\.cornerstones\.yaml:[0-9:]+ +error/m.test(tried.output) &&
      !/plan\.cornerstones\.yaml:[0-9:]+ +error/.test(tried.output),
    "pre-commit try-repo tells good and bad plans apart, whatever they are called",
    tried.output,
  );
}

/** This repository as its last commit has it: pre-commit clones it and installs it, as it does for people. */
function hookRepository(name = "hooks") {
  const folder = join(scratch, name);
  must("git", ["clone", "-q", resolve("."), folder], scratch);
  return folder;
}

/** A broken plan is refused, the index is judged and not the file, and a good one is accepted. */
function tryCommits(hook, folder) {
  const commit = () => run("git", ["commit", "-m", "A plan"], folder);
  writeFileSync(join(folder, NAME), BAD);
  must("git", ["add", "."], folder);
  const refused = commit();
  const told = refused.stdout + refused.stderr;
  say(
    refused.status !== 0 && told.includes("unknown-key") && told.includes(NAME),
    `${hook}: a commit with a broken plan is refused, and told why`,
    told,
  );
  writeFileSync(join(folder, NAME), GOOD);
  say(commit().status !== 0, `${hook}: mended but not staged, it is refused still`);
  must("git", ["add", "."], folder);
  writeFileSync(join(folder, NAME), BAD);
  const accepted = commit();
  say(
    accepted.status === 0,
    `${hook}: staged, it is accepted, whatever the file says since`,
    accepted.stdout + accepted.stderr,
  );
  say(readFileSync(join(folder, NAME), "utf8") === BAD, `${hook}: the file is as it was`);
  must("git", ["checkout", "-q", "--", "."], folder);
  writeFileSync(join(folder, "notes.txt"), "Notes\n");
  must("git", ["add", "."], folder);
  const others = commit();
  say(others.status === 0, `${hook}: a commit without a plan is accepted`, others.stdout + others.stderr);
}

function tryAction(installed) {
  const folder = repository("action", installed);
  const hostile = "$(touch sprung) `touch sprung`; touch sprung #.cornerstones.yaml";
  writeFileSync(join(folder, NAME), GOOD);
  writeFileSync(join(folder, hostile), BAD);
  const inputs = {
    PLANS: "",
    FAIL_ON: "",
    MAX_WARNINGS: "",
    AS_OF: "2026-08-01",
    CONFIG: "",
    SARIF: "out.sarif",
  };
  const output = () => readFileSync(join(folder, "output"), "utf8");
  const act = (given, more = {}) => {
    const all = Object.entries({ ...inputs, ...given }).map(([name, value]) => [`INPUT_${name}`, value]);
    const files = { GITHUB_STEP_SUMMARY: join(folder, "summary.md"), GITHUB_OUTPUT: join(folder, "output") };
    for (const file of Object.values(files)) writeFileSync(file, "");
    const env = {
      GITHUB_ACTION_PATH: resolve("."),
      RUNNER_TEMP: scratch,
      ...Object.fromEntries(all),
      ...files,
    };
    return run("bash", [resolve("scripts/action.sh")], folder, { ...env, ...more });
  };
  // What the repository would have run in its place, and where it would have it fetched.
  rmSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  writeFileSync(join(folder, "node_modules/.bin/cornerstones"), "#!/bin/sh\ntouch sprung\n", { mode: 0o755 });
  writeFileSync(join(folder, ".npmrc"), "registry=http://127.0.0.1:9/\n");
  const whole = act({});
  say(
    whole.status === 1 && /^::error /m.test(whole.stdout) && output().startsWith("exit-code=1\nsarif<<"),
    "the action annotates and fails on a broken plan",
    whole.stdout + whole.stderr,
  );
  say(
    readFileSync(join(folder, "summary.md"), "utf8").includes("unknown-key"),
    "the action writes the job's summary",
  );
  say(
    JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).runs.length === 1,
    "the action writes a SARIF file",
  );
  const named = act({ PLANS: `\n${NAME}\r\n`, SARIF: "" });
  say(
    named.status === 0 && output() === "exit-code=0\n",
    "the action takes the plans that it is given",
    named.stdout + named.stderr,
  );
  const stale = act({ CONFIG: "no-such.yaml" });
  say(
    stale.status === 2 && output() === "exit-code=2\n" && existsSync(join(folder, "out.sarif")),
    "the action tells no SARIF file of an earlier run as this one's",
    output() + stale.stderr,
  );
  const bare = mkdtempSync(join(scratch, "no-node-"));
  for (const name of ["bash", "od", "tr"])
    symlinkSync(spawnSync("which", [name], { encoding: "utf8" }).stdout.trim(), join(bare, name));
  const absent = act({}, { PATH: bare });
  say(
    absent.status === 2 &&
      output() === "exit-code=2\n" &&
      absent.stderr.includes("Node 20.19 or later is needed"),
    "where there is no Node, the action ends with 2 and says so",
    output() + absent.stderr,
  );
  const unbuilt = hookRepository("unbuilt");
  const failed = act({}, { GITHUB_ACTION_PATH: unbuilt, ...NO_REGISTRY });
  say(
    failed.status === 2 && output() === "exit-code=2\n",
    "where the action can neither be run nor built, it ends with 2",
    output() + failed.stderr,
  );
  const words = [
    "$(touch sprung)",
    "; touch sprung",
    "`touch sprung`",
    "'; touch sprung; '",
    "x --output=sprung",
  ];
  for (const word of words) act(Object.fromEntries(Object.keys(inputs).map((name) => [name, word])));
  say(!existsSync(join(folder, "sprung")), "no input of the action becomes a command");
}

function repository(name, installed) {
  const folder = join(scratch, `a repository for ${name}`);
  mkdirSync(folder);
  must("git", ["init", "-q", "-b", "main"], folder);
  symlinkSync(installed, join(folder, "node_modules"));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  must("git", ["add", "."], folder);
  // lefthook cannot put unstaged changes aside before there is a first commit.
  must("git", ["commit", "-qm", "First"], folder);
  return folder;
}

function command(installed) {
  return join(installed, ".bin/cornerstones");
}

function available(program, args, name) {
  if (spawnSync(program, args, { env }).status === 0) return true;
  if (process.env.CI) say(false, `${name} is not installed here`);
  else console.log(`skipped: ${name} is not installed here`);
  return false;
}

function run(program, args, cwd, more = {}) {
  return spawnSync(program, args, { cwd, encoding: "utf8", env: { ...env, ...more } });
}

/** The same without waiting; resolves with all that was printed. */
function start(program, args, cwd, more = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, env: { ...env, ...more }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("error", (error) => done({ status: null, output: String(error) }));
    child.on("close", (status) => done({ status, output }));
  });
}

function must(program, args, cwd) {
  const done = run(program, args, cwd);
  if (done.status !== 0)
    throw new Error(`${program} ${args.join(" ")}\n${done.stdout}${done.stderr}${done.error ?? ""}`);
  return done;
}

function say(holds, what, otherwise = "") {
  console.log(`${holds ? "ok" : "FAILED"}: ${what}`);
  if (holds) return;
  failures += 1;
  if (otherwise !== "") console.log(otherwise.replace(/^/gm, "    "));
}
