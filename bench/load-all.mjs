// What js-yaml 4 needs to load every plan of a folder, and nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder)) load(readFileSync(join(folder, name), "utf8"));
