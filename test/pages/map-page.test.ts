import { describe, expect, test } from "vitest";
import { buildLinkMap } from "../../src/map/build-link-map.ts";
import { mapPage } from "../../src/pages/map-page.ts";
import type { Plan } from "../../src/plan/plan.ts";
import * as make from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY } from "../report/sample.ts";
import { attributes, faultsOf, outlineOf, withoutOwn } from "./looked-at.ts";

const PLANS: Readonly<Record<string, Plan>> = { lively: LIVELY, hostile: HOSTILE, empty: make.plan({}) };
const page = (plan: Plan = LIVELY) => mapPage(buildLinkMap([inputOf(plan)], { asOf: DAY }));

test.each(Object.entries(PLANS))(
  "html-validate has nothing against the map of a %s plan",
  async (_, plan) => {
    expect(await faultsOf(page(plan))).toEqual([]);
  },
);

describe("the map of a lively year", () => {
  test("is a circle, and every link with its reason", async () => {
    await expect(withoutOwn(page())).toMatchFileSnapshot("snapshots/lively-map.html");
  });

  test("has every id once, and leads nowhere else", () => {
    const ids = attributes(page(), "id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(attributes(page(), "href").filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test("has a heading for each Cornerstone and each measure", () => {
    expect(outlineOf(page())).toMatchInlineSnapshot(`
      [
        "How our measures could help each other",
        "  Welcome and Care",
        "    Staff induction",
        "      Could help",
        "    Few complaints",
        "      Could be helped by",
        "  Value and Include",
        "    Shared values",
        "  Work in Partnership",
        "    School Council",
        "    Co-designed reviews",
      ]
    `);
  });

  test("each link of the circle stands in the list too, at both its ends", () => {
    const links = attributes(page().slice(page().indexOf("<svg"), page().indexOf("</svg>")), "data-link");
    const listed = attributes(page().slice(page().indexOf("</svg>")), "data-link");
    expect([...new Set(listed)].sort()).toEqual([...new Set(links)].sort());
    expect(listed).toHaveLength(links.length * 2);
  });
});
