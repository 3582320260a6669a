import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { MAP_FORMATS } from "../../../src/map/formats.ts";
import { DOCX_VIEWS } from "../../../src/office/write/write-docx.ts";
import { REPORT_FORMATS, REPORT_VIEWS } from "../../../src/report/formats.ts";
import { run } from "../../transcript.ts";

/** A day that is none, in a reading. */
const UNREAD = SOUND_PLAN.replace("{ date: 2025-12-01, value: 21 }", "{ date: 2025-02-31, value: 21 }");

const REPORTS = Object.keys(REPORT_VIEWS).flatMap((view) =>
  Object.keys(REPORT_FORMATS)
    .filter((format) => format !== "docx" || view in DOCX_VIEWS)
    .map((format) => ["report", "--view", view, "--format", format]),
);
const MAPS = Object.keys(MAP_FORMATS).map((format) => ["map", "--format", format]);
const PUPILS = [
  ["report", "--view", "voices", "--format", "html", "--for", "pupils"],
  ["map", "--format", "html", "--for", "pupils"],
];

async function written(args: readonly string[], text: string): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-unread-"));
  writeFileSync(join(cwd, "a.cornerstones.yaml"), text);
  await run([...args, "--as-of", "2026-01-20", "--output", "out"], { cwd });
  const bytes = readFileSync(join(cwd, "out"));
  const isPacked = bytes.subarray(0, 2).toString() === "PK";
  const all = isPacked ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [bytes.toString()];
  return all.join("\n").replace(/<\/text>\s*<text[^>]*>|\s+/g, " ");
}

/** A sentence, the JSON's key, or the last column of a table. */
const SAID = /could not (?:be )?read|"unread": \{ "findings": 1|,1(?:,1,false,| |$)/;

test.each([...REPORTS, ...MAPS, ...PUPILS].map((args) => [args.join(" "), args] as const))(
  "%s says that something could not be read, and only then",
  async (_, args) => {
    expect(await written(args, UNREAD)).toMatch(SAID);
    const sound = await written(args, SOUND_PLAN);
    expect(sound).not.toMatch(/could not (?:be )?read|"unread": \{ "findings": 1/);
  },
);

test("of many plans that are left out in part, one line says so, however many they are", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-unread-"));
  for (let at = 1; at <= 5; at += 1)
    writeFileSync(
      join(cwd, `${at}.cornerstones.yaml`),
      UNREAD.replace(/^setting: .*/m, `setting: School ${at}`),
    );
  const { stderr } = await run(["report", "--as-of", "2026-01-20"], { cwd });
  expect(stderr).toBe(
    "cornerstones: 1.cornerstones.yaml, 2.cornerstones.yaml, 3.cornerstones.yaml and 2 more have 5 errors: " +
      "5 things could not be read and are left out. Run `cornerstones check` to see where.\n",
  );
});
