import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** An example of the page, and what stands below it as what it prints; null where nothing does. */
const EXAMPLE = /```js\n([\s\S]*?)```(\n\n```text\n[\s\S]*?```)?/g;
const BETWEEN = "---- next ----";

/** Runs the examples in one module, as somebody would who has the package installed. */
function printed(examples: readonly string[]): readonly string[] {
  const script = examples.join(`\nconsole.log(${JSON.stringify(BETWEEN)});\n`);
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  return said.split(`${BETWEEN}\n`);
}

// `npx vitest run test/library --update` writes the page anew. The package finds itself by its name, as it was last built.
test("docs/library.md prints what its examples print", async () => {
  const page = readFileSync("docs/library.md", "utf8");
  const examples = [...page.matchAll(EXAMPLE)].map(([, code = ""]) => code);
  const outputs = printed(examples).values();
  const rewritten = page.replace(EXAMPLE, (_, code: string) => {
    const said = outputs.next().value ?? "";
    return said === "" ? `\`\`\`js\n${code}\`\`\`` : `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${said}\`\`\``;
  });
  expect(examples.length).toBeGreaterThan(8);
  await expect(rewritten).toMatchFileSnapshot("../../docs/library.md");
});
