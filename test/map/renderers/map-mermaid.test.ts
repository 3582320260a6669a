import { describe, expect, test } from "vitest";
import { buildLinkMap } from "../../../src/map/build-link-map.ts";
import { mapMermaid } from "../../../src/map/renderers/map-mermaid.ts";
import { planOf } from "../../measures/sample.ts";
import { hostileMap, RAW } from "../hostile.ts";
import { catalogue, input, oakfieldMap, rowOf } from "../sample.ts";

/** Every form that a line may have; a label holds only letters, digits and what cannot end it. */
const LABEL = String.raw`[\p{L}\p{M}\p{N} ,.'#;-]*`;
const LINES = [
  "flowchart LR",
  `  acc(Title|Descr): ${LABEL}`,
  `  subgraph c_[a-z_]+\\["${LABEL}"\\]`,
  `    m_[A-Za-z0-9_]+\\["${LABEL}<br/>${LABEL}"\\]:::look_[a-z_]+`,
  "  end",
  "  style c_[a-z_]+ fill:#ffffff,stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}",
  "  classDef look_[a-z_]+ fill:#ffffff,color:#[0-9a-f]{6},stroke:#[0-9a-f]{6}(,stroke-dasharray:3 3)?",
  `  m_[A-Za-z0-9_]+ (-->|==>|==x|--x)(\\|"${LABEL}"\\|)? m_[A-Za-z0-9_]+`,
  "  linkStyle [0-9,]+ stroke:#[0-9a-f]{6},stroke-width:(1.5px(,stroke-dasharray:[0-9 ]+)?|4px)",
].map((line) => new RegExp(`^${line}$`, "u"));

describe("the map as Mermaid", () => {
  test("as a flowchart", async () => {
    await expect(mapMermaid(oakfieldMap({ all: true }))).toMatchFileSnapshot("snapshots/map.mmd");
  });

  test.each([
    ["a plan", oakfieldMap()],
    ["hostile text", hostileMap()],
  ])("%s: every line is one of the few forms", (_, map) => {
    const lines = mapMermaid(map).trimEnd().split("\n");
    expect(lines.filter((line) => !LINES.some((form) => form.test(line)))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("    m_"))).toHaveLength(map.nodes.length);
  });

  test("nothing hides or reorders the text", () => {
    expect(mapMermaid(hostileMap())).not.toMatch(RAW);
  });

  test("many links leave their reasons out, so that the drawing can be read", () => {
    expect(mapMermaid(oakfieldMap())).toContain(`-->|"The Council sees what came of its ideas"|`);
    expect(mapMermaid(hostileMap())).not.toContain("-->|");
  });

  test("up to eight links have their reasons, nine have none", () => {
    const targets = catalogue.measures.map(({ id }) => id);
    const reasons = (count: number): number => {
      const links = [
        ...targets.filter((id) => id !== "wc-attendance").map((to) => ["wc-attendance", to] as const),
        ...targets.filter((id) => id !== "vi-shared-values").map((to) => ["vi-shared-values", to] as const),
      ].slice(0, count);
      const rows = ["wc-attendance", "vi-shared-values"].map((measure) =>
        rowOf(
          measure,
          {},
          ...links.filter(([from]) => from === measure).map(([, to]) => ({ to, because: `Why ${to}` })),
        ),
      );
      const map = buildLinkMap([input(planOf(rows))], { asOf: "2026-05-15" });
      expect(map.links).toHaveLength(count);
      return mapMermaid(map).match(/-->\|"Why/g)?.length ?? 0;
    };
    expect([8, 9].map(reasons)).toEqual([8, 0]);
  });

  test("a node's name stays the same whatever else is on the map", () => {
    expect(mapMermaid(oakfieldMap({ from: "wc-staff-induction" }))).toContain("    m_wc_staff_induction[");
    expect(mapMermaid(oakfieldMap())).toContain("    m_wc_staff_induction[");
  });
});
