import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The file that a mutation breaks, and its text before and after. Where the file was renamed, the one file of the code
 * that holds the text. Throws an Error that says what to do where the text does not stand in exactly one place.
 */
export function mutated(root, { what, file, from, to }) {
  const named = existsSync(join(root, file)) ? file : null;
  const found = named !== null && textOf(root, named).includes(from) ? named : movedTo(root, from);
  if (found === null)
    throw new Error(
      `"${what}": no file in src holds this text any more, so nothing can be broken there; write a new \`from\`, or take the entry out:\n${from}`,
    );
  const before = textOf(root, found);
  const count = before.split(from).length - 1;
  if (count !== 1)
    throw new Error(
      `"${what}": this text stands ${count} times in ${found}; give more of what stands round it:\n${from}`,
    );
  return { file: found, before, after: before.replace(from, () => to) };
}

function movedTo(root, from) {
  const files = readdirSync(join(root, "src"), { recursive: true }).filter((name) => name.endsWith(".ts"));
  const holding = files.map((name) => join("src", name)).filter((name) => textOf(root, name).includes(from));
  return holding.length === 1 ? holding[0] : null;
}

function textOf(root, file) {
  return readFileSync(join(root, file), "utf8");
}

/** The room that a mutation is in: the folder below src, or the file that stands in none. */
export function roomOf({ file }) {
  return file.split("/")[1].replace(/\.ts$/, "");
}

/** The list as CONTRIBUTING.md has it. */
export function tableOf(mutations) {
  const rows = mutations.map((each) => {
    const noticed =
      each.unnoticed ??
      each.tests.map((test) => `\`${test.replace(/^test\/|\.test\.ts$/g, "")}\``).join(", ");
    return `| ${each.what} | \`${roomOf(each)}\` | ${noticed} |`;
  });
  return ["| what is broken | room | noticed by |", "|---|---|---|", ...rows].join("\n");
}
