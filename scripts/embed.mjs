// Writes src/pages/embedded.ts from what stands in src/pages/browser: the script and the style sheets of the pages as
// small texts, each with the digest that the page's policy names. A test says when it is stale.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { transform } from "esbuild";

const BROWSER = new URL("../src/pages/browser/", import.meta.url);
const PARTS = {
  PAGE_SCRIPT: "page-script.ts",
  AREA_SCRIPT: "area-script.ts",
  PAGE_STYLE: "page.css",
  SHEET_STYLE: "sheet.css",
};

/** The text of src/pages/embedded.ts. */
async function embedded() {
  const parts = await Promise.all(
    Object.entries(PARTS).map(async ([name, file]) => {
      const source = await readFile(new URL(file, BROWSER), "utf8");
      const isScript = file.endsWith(".ts");
      const { code } = await transform(source, {
        loader: isScript ? "ts" : "css",
        minify: true,
        ...(isScript ? { target: "es2021", format: "iife" } : {}),
        charset: "utf8",
      });
      const text = code.trim();
      const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
      return `export const ${name} = {\n  text: ${JSON.stringify(text)},\n  hash: ${JSON.stringify(hash)},\n} as const;\n`;
    }),
  );
  return `// Written by scripts/embed.mjs from src/pages/browser: change the files there, then \`npm run update:pages\`.\n\n${parts.join("\n")}`;
}

if (process.argv[2] === "--print") process.stdout.write(await embedded());
else await writeFile(new URL("../src/pages/embedded.ts", import.meta.url), await embedded());
