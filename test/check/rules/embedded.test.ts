import { describe, expect, test } from "vitest";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { found, said } from "./found.ts";

/** The sound plan with measures that earlier years embedded, on line 10 and the next. */
const embedded = (...entries: readonly string[]): PlanEdit => [
  "\nown-measures:\n",
  `\nembedded:\n${entries.map((entry) => `  - ${entry}\n`).join("")}\nown-measures:\n`,
];
const SOUND = embedded(
  "{ measure: wc-social-events, since: 2025-07-01, links: [{ to: own-breakfast-club, because: It began there }] }",
);

describe("what earlier years embedded", () => {
  test("is asked nothing", () => expect(found([SOUND])).toEqual([]));

  test("is an end of links: of its own, and of those that lead to it", () => {
    const toIt: PlanEdit = ["to: vi-shared-values\n", "to: wc-social-events\n"];
    expect(found([SOUND, toIt])).toEqual([]);
    const alone: PlanEdit[] = [
      ["{ to: wp-parent-forum, because", "{ to: vi-shared-values, because"],
      [
        "    links:\n      - { to: own-breakfast-club, because: The Forum invites families at breakfast, happened: [{ date: 2025-12-08, what: Three families came }] }\n",
        "",
      ],
    ];
    expect(found(alone)).toEqual(["warning unlinked-measure 101"]);
    expect(found([...alone, embedded("{ measure: wc-social-events, links: [wp-parent-forum] }")])).toEqual(
      [],
    );
  });

  test("uses an own measure", () => {
    const own: PlanEdit = [
      "  - id: own-breakfast-club\n    cornerstone",
      "  - id: own-quiet-room\n    cornerstone: communicate\n    statement: There is a quiet room\n  - id: own-breakfast-club\n    cornerstone",
    ];
    expect(found([own, embedded("{ measure: own-quiet-room }")])).toEqual([]);
  });

  test.each([
    ["unknown-measure", "{ measure: wc-social-event }"],
    ["duplicate-measure", "{ measure: vi-shared-values }"],
    ["unknown-link", "{ measure: wc-social-events, links: [wc-bogus-name] }"],
    ["unknown-link", "{ measure: wc-social-events, links: [{ to: vi-share-values, because: Why }] }"],
    ["self-link", "{ measure: wc-social-events, links: [wc-social-events] }"],
    ["duplicate-link", "{ measure: wc-social-events, links: [vi-shared-values, vi-shared-values] }"],
  ])("has the error %s: %s", (rule, entry) => {
    expect(found([embedded(entry)])).toEqual([`error ${rule} 11`]);
  });

  test("warns of a link to a measure that the plan does not have", () => {
    expect(found([embedded("{ measure: wc-social-events, links: [cm-website] }")])).toEqual([
      "warning link-outside-plan 11",
    ]);
  });

  test("is listed once", () => {
    const twice = embedded("{ measure: wc-social-events }", "{ measure: wc-social-events }");
    expect(said("duplicate-measure", [twice])).toEqual([
      '"Parents at social events" is listed as embedded already, on line 11.',
    ]);
    expect(said("duplicate-measure", [embedded("{ measure: vi-shared-values }")])[0]).toMatch(
      /has a row already/,
    );
  });

  test("takes its place among what cannot be read: then no link seems to lead nowhere", () => {
    const unread = embedded("{ mesure: wc-social-events }");
    const toIt: PlanEdit = ["to: vi-shared-values\n", "to: wc-social-events\n"];
    expect(found([unread, toIt])).toEqual(["error unknown-key 11"]);
  });
});
