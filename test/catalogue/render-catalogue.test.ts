import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { findMeasure } from "../../src/catalogue/find-measure.ts";
import type { CatalogueTextFormat } from "../../src/catalogue/formats.ts";
import { renderCatalogue } from "../../src/catalogue/render-catalogue.ts";
import { searchCatalogue } from "../../src/catalogue/search-catalogue.ts";
import type { Way } from "../../src/document/page.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { displayWidth } from "../../src/markup/width.ts";
import { sampleCatalogue, sampleMeasure, validateCatalogue } from "./sample.ts";

const ATTRIBUTION = "Success measures: Genuine Partnerships and Contact, Four Cornerstones Approach\n";
const builtIn = builtInCatalogue();

function look(format: CatalogueTextFormat, width = 80) {
  return { format, style: makeStyle(false), width, pointer: (way: Way) => `ask for ${way.join(" ")}` };
}

function snapshot(name: string): string {
  return `./snapshots/${name}`;
}

/** The sample as a trust has changed it. */
function changed(): Catalogue {
  const [, ...others] = sampleCatalogue().measures;
  const reworded = sampleMeasure({
    id: "wc-punctuality",
    statement: "Everyone can be here when the day begins",
    originalStatement: "Punctuality is good",
    short: "Here on time",
    aliases: ["lateness", "late arrivals"],
    note: "Worded by the School Council",
  });
  const retired = sampleMeasure({
    id: "oak-old",
    statement: "There is a phone tree",
    short: "Phone tree",
    retired: true,
  });
  return { ...sampleCatalogue(), authors: ["Oak Forum"], measures: [reworded, retired, ...others] };
}

describe("the whole catalogue", () => {
  test.each([40, 80, 200])("in a terminal of %i columns", async (width) => {
    const text = renderCatalogue(builtIn, {}, look("terminal", width));
    await expect(text).toMatchFileSnapshot(snapshot(`list-${width}.txt`));
    expect(text.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test("as Markdown", async () => {
    await expect(renderCatalogue(builtIn, {}, look("markdown"))).toMatchFileSnapshot(snapshot("list.md"));
  });

  test("as JSON, in the catalogue file's own form, so that it can be read again", async () => {
    const text = renderCatalogue(builtIn, {}, look("json"));
    const { cornerstones, measures, ...rest } = JSON.parse(text);
    expect(validateCatalogue(JSON.parse(text))).toEqual([]);
    expect(rest).toEqual({
      catalogue: 1,
      name: "Four Cornerstones Approach Success Measures",
      edition: null,
      authors: ["Genuine Partnerships", "Contact"],
    });
    expect(cornerstones).toHaveLength(4);
    expect(measures).toHaveLength(53);
    expect(measures[0]).toEqual({
      id: "wc-attendance",
      cornerstone: "welcome-and-care",
      statement: "Children and young people's attendance is good",
      originalStatement: null,
      short: "Good attendance",
      groups: ["children-and-young-people"],
      aliases: ["coming to school", "missing school", "absence from school", "school avoidance", "EBSA"],
      retired: false,
      note: null,
    });
  });

  test("says what was worded anew, what is retired, and by whom", async () => {
    await expect(renderCatalogue(changed(), {}, look("terminal"))).toMatchFileSnapshot(
      snapshot("changed.txt"),
    );
    await expect(renderCatalogue(changed(), {}, look("markdown"))).toMatchFileSnapshot(
      snapshot("changed.md"),
    );
  });
});

describe("a search", () => {
  function searched(query: string, format: CatalogueTextFormat): string {
    return renderCatalogue(builtIn, { search: searchCatalogue(builtIn, query) }, look(format));
  }

  test("shows what was found, under its Cornerstones", async () => {
    await expect(searched("induction", "terminal")).toMatchFileSnapshot(snapshot("search-induction.txt"));
    await expect(searched("listen", "markdown")).toMatchFileSnapshot(snapshot("search-listen.md"));
  });

  test("that found nothing says what may have been meant, and how to see everything", () => {
    expect(searched("inducton", "terminal")).toBe(
      [
        "Four Cornerstones Approach Success Measures",
        'No measure found for "inducton": did you mean "induction"?',
        "All 53 measures: ask for catalogue",
        "",
        ATTRIBUTION,
      ].join("\n"),
    );
  });

  test("that found nothing shows what shares telling words with it, where there is such", () => {
    const near = searched("homework help", "terminal");
    expect(near).toContain('No measure found for "homework help"; near it:');
    expect(near.match(/^ *(wc|vi|cm|wp)-\S+/gm)?.map((id) => id.trim())).toEqual([
      "wc-learning-activities",
      "wc-support-taken-up",
    ]);
    expect(searched("lunch queue", "terminal")).toContain('No measure found for "lunch queue"\n');
  });

  test("has only the measures found in its JSON", () => {
    const data = JSON.parse(searched("punctuality", "json"));
    expect(data.measures.map(({ id }: { id: string }) => id)).toEqual(["wc-punctuality"]);
    expect(validateCatalogue(data)).toEqual([]);
  });
});

describe("one measure", () => {
  function shown(id: string, format: CatalogueTextFormat, width = 80): string {
    return renderCatalogue(builtIn, { measure: findMeasure(builtIn, id) }, look(format, width));
  }

  test.each([40, 80, 200])("in a terminal of %i columns", async (width) => {
    const text = shown("vi-review-involvement", "terminal", width);
    await expect(text).toMatchFileSnapshot(snapshot(`show-${width}.txt`));
  });

  test("with its note, as Markdown", async () => {
    await expect(shown("wc-staff-induction", "markdown")).toMatchFileSnapshot(snapshot("show.md"));
  });

  test("as JSON", () => {
    expect(JSON.parse(shown("wp-governor-roles", "json"))).toEqual(findMeasure(builtIn, "wp-governor-roles"));
  });

  test("says what its wording was, and does not offer a retired one to plans", async () => {
    const [reworded, retired] = changed().measures;
    const text = renderCatalogue(changed(), { measure: reworded }, look("terminal"));
    await expect(text).toMatchFileSnapshot(snapshot("show-changed.txt"));
    const old = renderCatalogue(changed(), { measure: retired }, look("terminal"));
    expect(old).toContain("Retired        Plans that have it keep it; new plans are not offered it\n");
    expect(old).not.toContain("In your plan");
  });
});

describe("everything that people read ends with whose work it is", () => {
  const measure = findMeasure(builtIn, "cm-website");
  test.each([
    ["a list", {}],
    ["a measure", { measure }],
    ["a search", { search: searchCatalogue(builtIn, "website") }],
  ])("%s", (_, part) => {
    expect(renderCatalogue(builtIn, part, look("terminal")).endsWith(`\n${ATTRIBUTION}`)).toBe(true);
    expect(renderCatalogue(builtIn, part, look("markdown")).endsWith(`\n*${ATTRIBUTION.trim()}*\n`)).toBe(
      true,
    );
  });
});

test("no page names a command: that is for whoever prints it", () => {
  const measure = findMeasure(builtIn, "cm-website");
  const search = searchCatalogue(builtIn, "listen");
  for (const part of [{}, { measure }, { search }])
    expect(renderCatalogue(builtIn, part, look("markdown"))).not.toMatch(/ask for|cornerstones /);
  const terminal = renderCatalogue(builtIn, { search }, look("terminal"));
  expect(terminal).toContain("All 10 measures: ask for cornerstone communicate\n");
});

describe("text of somebody's own catalogue stays text", () => {
  const HOSTILE = "\u001b[31mred\u202e <script>alert(1)</script> [x](https://evil.example) | a@b.co";
  const catalogue: Catalogue = {
    name: HOSTILE,
    edition: HOSTILE,
    authors: [HOSTILE],
    cornerstones: sampleCatalogue().cornerstones.map((each) => ({
      ...each,
      name: HOSTILE,
      promises: [HOSTILE],
    })),
    measures: [
      sampleMeasure({
        id: HOSTILE,
        statement: HOSTILE,
        originalStatement: HOSTILE,
        short: HOSTILE,
        aliases: [HOSTILE],
        note: HOSTILE,
      }),
    ],
  };
  const search = { ...searchCatalogue(catalogue, "red"), query: HOSTILE, suggestion: HOSTILE };
  const parts = [{}, { search }, { search: { ...search, measures: [] } }, { measure: catalogue.measures[0] }];

  test.each(parts)("in a terminal, case %#", (part) => {
    const text = renderCatalogue(catalogue, part, look("terminal"));
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(text).toMatch(/<U\+001B>/i);
  });

  test.each(parts)("in Markdown, case %#", (part) => {
    const text = renderCatalogue(catalogue, part, look("markdown")).replaceAll("<br>", "");
    const outsideFences = text.replace(/```yaml\n[^`]*```/g, "");
    expect(outsideFences).not.toMatch(/<|[^\\]\[x|https:\/\/|a@b|[^\P{Cc}\n]|\u202e/u);
    expect(outsideFences).toContain("&lt;script&gt;");
  });

  test.each(parts)("in JSON, case %#, where it also stays what it was", (part) => {
    const text = renderCatalogue(catalogue, part, look("json"));
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(JSON.stringify(JSON.parse(text))).toContain("\\u001b[31mred\u202e <script>");
  });
});
