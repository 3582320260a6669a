import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { workplace } from "./workplace.ts";

const OAKFIELD = readFileSync("examples/oakfield.cornerstones.yaml", "utf8");
const HEAD = "cornerstones: 1\nsetting: Oak\nperiod: { from: 2025-09-01, to: 2026-07-21 }\n";
const READINGS = /( +)readings:\n( +- \{ date: 2025-12-01, value: 55[^\n]*\n)( +- [^\n]*\n)( +- [^\n]*\n)/;

/** What an edit makes of the plan, and its exit code. */
async function edited(text: string, ...args: readonly string[]): Promise<readonly [number, string]> {
  const place = workplace({ text });
  const { code } = await place.run(...args);
  return [code, place.text()];
}

describe("plans as people write them, edited by command", () => {
  test("readings in brackets over several lines, a comment behind the last", async () => {
    const flow = OAKFIELD.replace(
      READINGS,
      "$1readings: [\n$1  { date: 2025-12-01, value: 55, of: 11 },   # first\n$1  { date: 2026-03-26, value: 91, of: 11 }    # second\n$1]\n",
    );
    expect(flow).not.toBe(OAKFIELD);
    const [code, text] = await edited(flow, "record", "induction", "confident-staff", "93", "--of", "11");
    expect(code).toBe(0);
    expect(text).toBe(
      flow.replace(
        "{ date: 2026-03-26, value: 91, of: 11 }    # second\n",
        "{ date: 2026-03-26, value: 91, of: 11 },    # second\n          { date: 2026-05-15, value: 93, of: 11 }\n",
      ),
    );
  });

  test("a key behind a question mark", async () => {
    const asked = OAKFIELD.replace(
      "    lead: Deputy head\n    improve: >-\n      Training to support staff in developing the skills to communicate confidently with all\n      parents and carers is included in induction processes\n",
      "    lead: Deputy head\n    ? improve\n    : x\n",
    );
    expect(asked).not.toBe(OAKFIELD);
    expect(await edited(asked, "set", "induction", "lead", "Head")).toEqual([
      0,
      asked.replace("    lead: Deputy head\n    ? improve", "    lead: Head\n    ? improve"),
    ]);
  });

  test("a part in a block of two lines", async () => {
    const block = OAKFIELD.replace(
      /( +)staff: \{ level: co-producing, how: New staff shape[^\n]*\n/,
      "$1staff: |\n$1  All\n$1  of us\n",
    );
    expect(await edited(block, "set", "induction", "involve.staff.level", "consulted")).toEqual([
      0,
      block.replace(
        "      staff: |\n        All\n        of us\n",
        "      staff:\n        how: |\n          All\n          of us\n        level: consulted\n",
      ),
    ]);
  });

  test("a last action whose text keeps an empty line", async () => {
    const kept = `${HEAD}measures:\n  - measure: cm-website\n    improve: x\n    actions:\n      - do: |+\n          Ask them\n\n`;
    expect(await edited(kept, "done", "Ask them")).toEqual([0, `${kept}        done: 2026-05-15\n`]);
  });

  test("a reason for a link in brackets", async () => {
    const links = `${HEAD}measures:\n  - measure: cm-website\n    improve: x\n    links: [ wc-attendance, wc-punctuality ]\n`;
    expect(await edited(links, "link", "cm-website", "wc-punctuality", "--because", "Calm")).toEqual([
      0,
      links.replace("wc-punctuality", "{ to: wc-punctuality, because: Calm }"),
    ]);
  });
});
