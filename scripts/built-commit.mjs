// Makes a commit that holds the package as it is packed, with action.yml and the hook for pre-commit beside it: `npm run built`.
// Whoever names that commit in a workflow or a hook gets the command built, and nothing has to be fetched for it; from a commit of
// the sources, pre-commit and the action would install all that builds it. The commit goes on the branch `built`, on top of
// the one before, and neither the checkout nor its index is touched. `--repository` puts it into another clone.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const BRANCH = "refs/heads/built";
/** What git hosts and hooks look for, and the package has no use for. */
const BESIDE = ["action.yml", "scripts/action.sh", ".pre-commit-hooks.yaml", ".npmrc"];
/** What of package.json builds and tests. Without it, npm has nothing to fetch and nothing to run. */
const WORKSHOP = ["devDependencies", "scripts"];

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({ options: { repository: { type: "string", default: root } } });
const scratch = mkdtempSync(join(tmpdir(), "cornerstones-built-"));
try {
  console.log(commit(packedFolder()));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** A folder with the files of the commit. */
function packedFolder() {
  const name = must("npm", ["pack", "--silent", "--pack-destination", scratch]).trim().split("\n").at(-1);
  must("tar", ["-xzf", join(scratch, name), "-C", scratch]);
  const folder = join(scratch, "package");
  for (const file of BESIDE) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  const file = join(folder, "package.json");
  const kept = Object.entries(JSON.parse(readFileSync(file, "utf8"))).filter(
    ([key]) => !WORKSHOP.includes(key),
  );
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  return folder;
}

/** Commits the folder, and resolves with the commit's id. */
function commit(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const sources = must("git", ["rev-parse", "HEAD"]).trim();
  const git = (...args) => {
    const env = { ...process.env, GIT_INDEX_FILE: join(scratch, "index") };
    return must(
      "git",
      ["-C", options.repository, `--work-tree=${folder}`, "-c", "core.autocrlf=false", ...args],
      env,
    );
  };
  git("add", "--all", "--force", folder);
  const tree = git("write-tree").trim();
  const before = git("for-each-ref", "--format=%(objectname)", BRANCH).trim();
  const parent = before === "" ? [] : ["-p", before];
  const made = git(
    "commit-tree",
    tree,
    ...parent,
    "-m",
    `cornerstones ${version}, built from ${sources}`,
  ).trim();
  git("update-ref", BRANCH, made);
  return made;
}

function must(program, args, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}${error ?? ""}`);
  return stdout;
}
