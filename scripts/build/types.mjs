// The types of the library, rolled up: one file for each entry, which names no other file and no package.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateDtsBundle } from "dts-bundle-generator";

/** Writes `name.d.ts` for each entry. It takes ten seconds, so nothing is done where nothing changed. */
export async function writeTypes(entries, outdir) {
  const stamp = join(outdir, "../types-of.txt");
  const made = digestOfSources();
  if (readIfThere(stamp) === made) return;
  const sources = Object.entries(entries);
  const texts = generateDtsBundle(
    sources.map(([, filePath]) => ({ filePath, output: { noBanner: true, exportReferencedTypes: false } })),
    { preferredConfigPath: "tsconfig.json" },
  );
  for (const [at, [name]] of sources.entries()) await writeFile(join(outdir, `${name}.d.ts`), texts[at]);
  await writeFile(stamp, made);
}

function digestOfSources() {
  const hash = createHash("sha256");
  const sources = readdirSync("src", { recursive: true }).filter((name) => name.endsWith(".ts"));
  for (const file of [
    ...sources.sort().map((name) => join("src", name)),
    "package-lock.json",
    "tsconfig.json",
  ])
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
