// The licences of the packages that a bundle holds: they ask to be passed on with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folders of the packages that have a part in one of the outputs, in the order of their names. */
export function bundledPackages({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = inputs.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

export async function thirdPartyNotices(meta) {
  const parts = bundledPackages(meta).map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return [`${name} ${version}`, `Licence: ${license}`, "", licenceText(folder, license, author)].join("\n");
  });
  const head =
    "The command and the library hold code of the packages below, as their licences allow. Each licence is given in full.";
  return `${[head, ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function licenceText(folder, license, author) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)\b/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  // A package without the text of its licence has at least its name.
  const holder = typeof author === "object" ? author.name : author;
  if (license === "ISC") return `Copyright (c) ${holder}\n\n${ISC}`;
  throw new Error(`${folder} brings no text of its licence, ${license}`);
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
