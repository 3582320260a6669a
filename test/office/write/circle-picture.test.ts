import { strFromU8, unzipSync, unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { buildLinkMap } from "../../../src/map/build-link-map.ts";
import { resolveMeasures } from "../../../src/measures/resolve-measures.ts";
import { writeReportDocx } from "../../../src/office/write/write-docx.ts";
import { buildReport } from "../../../src/report/build-report.ts";
import { plan, row } from "../../progress/build.ts";
import { DAY, inputOf, LIVELY, reportOf, TOOL } from "../../report/sample.ts";

const map = buildLinkMap([inputOf(LIVELY)], { asOf: DAY });
const parts = (of = map): Readonly<Record<string, Uint8Array>> =>
  unzipSync(writeReportDocx(reportOf(LIVELY), "summary", { map: of }));
const text = (name: string): string => strFromU8(parts()[name] ?? new Uint8Array());

describe("the circle in the summary for Word", () => {
  test("stands there as SVG, and in pixels for programs that know no SVG, with the same words for both", () => {
    const body = text("word/document.xml");
    expect(body).toContain('<a:blip r:embed="picture1png"><a:extLst>');
    expect(body).toContain(
      '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="picture1svg"/>',
    );
    expect(body).toMatch(
      /<wp:docPr id="1" name="[^"]*Llanfair[^"]*" descr="A circle of four Cornerstones[^"]*Staff induction/,
    );
  });

  test("its SVG needs nothing but itself, and nothing that only browsers know", () => {
    const svg = text("word/media/picture1svg.svg");
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width=');
    expect(svg).toContain(">Staff induction</text>");
    for (const unknown of ["textPath", "<pattern", "url(", 'pointer-events="stroke"', "href="])
      expect(svg).not.toContain(unknown);
  });

  test("in pixels it has the shape of the SVG, and the colours of the four Cornerstones", () => {
    const png = parts()["word/media/picture1png.png"] ?? new Uint8Array();
    expect([...png.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
    const view = new DataView(png.buffer, png.byteOffset);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    const [, x, y] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text("word/document.xml")) ?? [];
    expect(height / width).toBeCloseTo(Number(y) / Number(x), 2);
    const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
    expect(rows.length).toBe(height * (width * 3 + 1));
    const colours = new Set<string>();
    for (let at = 1; at < rows.length; at += 3)
      if ((at - 1) % (width * 3 + 1) < width * 3)
        colours.add(Buffer.from(rows.subarray(at, at + 3)).toString("hex"));
    for (const colour of ["b3004b", "9a5b00", "0077a8", "3b0f5c"]) expect(colours).toContain(colour);
  });

  test("names stand below it where they have no room round it", () => {
    const catalogue = builtInCatalogue();
    const rows = catalogue.measures.slice(0, 30).map(({ id }) => row({ measure: id }));
    const many = plan({ rows });
    const input = { file: "many.yaml", plan: many, catalogue, measures: resolveMeasures(many, catalogue) };
    const large = buildLinkMap([input], { asOf: DAY });
    const body = strFromU8(parts(large)["word/document.xml"] ?? new Uint8Array());
    expect(body).toMatch(/>1 [^<]+ · 2 [^<]+ · 3 /);
    expect(text("word/document.xml")).not.toMatch(/>1 [^<]+ · 2 /);
  });

  test("is in no other view, and in no summary of a plan without measures", () => {
    const names = (view: "grid" | "voices"): string[] =>
      Object.keys(unzipSync(writeReportDocx(reportOf(LIVELY), view, { map })));
    expect([...names("grid"), ...names("voices")].filter((name) => name.includes("media"))).toEqual([]);
    const empty = plan({});
    const report = buildReport([inputOf(empty)], { asOf: DAY, tool: TOOL });
    const bytes = writeReportDocx(report, "summary", { map: buildLinkMap([inputOf(empty)], { asOf: DAY }) });
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.includes("media"))).toEqual([]);
  });
});
