import { describe, expect, test } from "vitest";
import { buildLinkMap } from "../../src/map/build-link-map.ts";
import { renderLinkMap } from "../../src/map/render-link-map.ts";
import { makeStyle } from "../../src/markup/style.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { planOf } from "../measures/sample.ts";
import { input, rowOf } from "./sample.ts";

const LAST: Plan["period"] = { from: "2024-09-01", to: "2025-07-21" };
const THIS: Plan["period"] = { from: "2025-09-01", to: "2026-07-21" };
const asOf = "2026-05-15";

const last = planOf(
  [
    rowOf("wc-attendance", { stage: "completed", planned: ["staff"] }, "vi-shared-values"),
    rowOf("vi-shared-values", { stage: "in-progress" }, "cm-named-person"),
  ],
  { setting: "Oakfield  Primary", period: LAST },
);
const now = planOf(
  [
    rowOf("vi-shared-values", { stage: "completed" }, "cm-named-person"),
    rowOf("cm-named-person", {}, "wp-school-council"),
  ],
  { setting: "OAKFIELD primary", period: THIS },
);
const years = (...plans: readonly (readonly [Plan, string])[]) =>
  buildLinkMap(
    plans.map(([plan, file]) => input(plan, file)),
    { asOf },
  );
const map = years([last, "2024-25.yaml"], [now, "2025-26.yaml"]);
const node = (id: string) => map.nodes.find((each) => each.id === id);

describe("a map of two years of one setting", () => {
  test("what helps is improving where it stands so in any of the setting's plans", () => {
    const better = planOf([rowOf("wc-attendance", { readings: [1, 2] }, "vi-shared-values")], {
      setting: "Oakfield Primary",
      period: LAST,
    });
    const { nodes } = years([better, "a.yaml"], [now, "b.yaml"]);
    expect(nodes.find(({ id }) => id === "vi-shared-values")).toMatchObject({
      helpedBy: ["wc-attendance"],
      improving: ["wc-attendance"],
    });
  });

  test("is of one setting, whose plan of the day names it", () => {
    expect(map.settings).toEqual([
      {
        setting: "OAKFIELD primary",
        settingId: null,
        ofDay: "2025-26.yaml",
        files: ["2024-25.yaml", "2025-26.yaml"],
      },
    ]);
  });

  test("a link that both years have stands once, and counts once", () => {
    expect(map.links.map(({ from, to, plan }) => [from, to, plan])).toEqual([
      ["vi-shared-values", "cm-named-person", "2025-26.yaml"],
      ["cm-named-person", "wp-school-council", "2025-26.yaml"],
      ["wc-attendance", "vi-shared-values", "2024-25.yaml"],
    ]);
    expect(node("cm-named-person")).toMatchObject({ in: 1, out: 1 });
    expect(map.crossTable["value-and-include"].communicate).toBe(1);
  });

  test("a measure stands as in the plan of the day, else as in the last that has it", () => {
    expect(node("vi-shared-values")?.rows).toMatchObject([{ plan: "2025-26.yaml", stage: "completed" }]);
    expect(node("wc-attendance")?.rows).toMatchObject([{ plan: "2024-25.yaml", stage: "completed" }]);
  });

  test("what was linked last year leads on to what is linked this year", () => {
    expect(node("wc-attendance")?.helps).toEqual([
      ["vi-shared-values"],
      ["cm-named-person"],
      ["wp-school-council"],
    ]);
  });

  test("the order of the files has no part in any of it but in the order of the plans", () => {
    const turned = years([now, "2025-26.yaml"], [last, "2024-25.yaml"]);
    expect({ ...turned, plans: [] }).toEqual({ ...map, plans: [] });
  });

  test("is drawn under the setting's name with its years, and names no plan behind a reason", () => {
    const text = renderLinkMap(map, { format: "text", style: makeStyle(false), width: 80 });
    expect(text).toContain("OAKFIELD primary (2024-25, 2025-26) · as of 15 May 2026 · 3 measures, 3 links");
    expect(text).not.toContain("2024-25.yaml");
    expect(text).not.toContain("2 settings");
  });
});

test("a reason that only last year gave still stands", () => {
  const because =
    (text: string | null) =>
    (plan: Plan): Plan => ({
      ...plan,
      rows: plan.rows.map((row) => ({
        ...row,
        links: row.links.map((link) => ({ ...link, because: text })),
      })),
    });
  const { links } = years([because("Then")(last), "a.yaml"], [because(null)(now), "b.yaml"]);
  expect(links[0]).toMatchObject({ to: "cm-named-person", because: "Then", plan: "b.yaml" });
  const both = years([because("Then")(last), "a.yaml"], [because("Now")(now), "b.yaml"]);
  expect(both.links[0]).toMatchObject({ because: "Now" });
});

test("a measure of one's own that is worded anew is the same measure", () => {
  const own = (statement: string, period: Plan["period"]) =>
    planOf([rowOf("own-club", {})], {
      period,
      ownMeasures: [
        { path: [], id: "own-club", cornerstone: "communicate", statement, short: null, extra: {} },
      ],
    });
  const { nodes } = years([own("A club", LAST), "a.yaml"], [own("A club for all", THIS), "b.yaml"]);
  expect(nodes.map(({ id }) => id)).toEqual(["own-club"]);
});

test("plans of one name with two ids are two settings", () => {
  const { settings, links } = years(
    [{ ...now, settingId: "1" }, "a.yaml"],
    [{ ...now, settingId: "2" }, "b.yaml"],
  );
  expect(settings).toHaveLength(2);
  expect(links).toHaveLength(4);
});
