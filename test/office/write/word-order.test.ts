import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { buildLinkMap } from "../../../src/map/build-link-map.ts";
import { DOCX_VIEWS, writeReportDocx } from "../../../src/office/write/write-docx.ts";
import { REPORT_VIEWS, type ReportView } from "../../../src/report/formats.ts";
import { DAY, HOSTILE, inputOf, LIVELY, reportOf } from "../../report/sample.ts";

// Word calls a document broken whose elements stand in another order than ECMA-376 part 1 has them; LibreOffice does not mind.
const ORDERS: Readonly<Record<string, string>> = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl",
  "w:rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs highlight u shd vertAlign rtl lang",
  "w:tbl": "tblPr tblGrid tr",
  "w:tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblCellMar": "top left bottom right",
  "w:tr": "trPr tc",
  "w:tc": "tcPr p",
  "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
  "w:p": "pPr",
  "w:sdt": "sdtPr sdtEndPr sdtContent",
  "w:sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dropDownList",
  "w:sectPr": "headerReference footerReference type pgSz pgMar",
  "w:style": "name basedOn next link uiPriority qFormat pPr rPr",
  "w:abstractNum": "nsid multiLevelType tmpl name lvl",
  "w:lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
  "w:numbering": "abstractNum num",
  "w:settings": "zoom compat rsids themeFontLang",
  "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
  "pic:pic": "nvPicPr blipFill spPr",
};

const VIEWS = Object.keys(DOCX_VIEWS).filter((view): view is ReportView => view in REPORT_VIEWS);
const map = buildLinkMap([inputOf(LIVELY)], { asOf: DAY });

/** The parts of a file that are XML, by name. */
function xmlParts(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
    /\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(content)] as const] : [],
  );
}

/** Elements that stand behind one that they must stand before, each as "parent: child". */
function misplaced(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; at: number }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name }) => {
    const parent = open.at(-1);
    const order = ORDERS[parent?.name ?? ""]?.split(" ");
    const child = name.replace(/^\w+:/, "");
    const at = order?.indexOf(child) ?? -1;
    const isFree = order === undefined || (parent?.name === "w:p" && at < 0);
    if (parent && !isFree && at < parent.at) found.push(`${parent.name}: ${child}`);
    if (parent && !isFree) parent.at = at;
    open.push({ name, at: 0 });
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return found;
}

describe("what Word is strict about", () => {
  const files = VIEWS.flatMap((view) =>
    Object.entries({ LIVELY, HOSTILE }).map(
      ([name, of]) => [`${view} of ${name}`, writeReportDocx(reportOf(of), view, { map })] as const,
    ),
  );

  test.each(files)("%s: every element stands where Word wants it", (_, bytes) => {
    for (const [name, xml] of xmlParts(bytes)) expect([name, misplaced(xml)]).toEqual([name, []]);
  });

  test("an element in the wrong place is noticed", () => {
    expect(misplaced("<w:pPr><w:jc/><w:pStyle/></w:pPr>")).toEqual(["w:pPr: pStyle"]);
    expect(misplaced("<w:tcPr><w:unknown/></w:tcPr>")).toEqual(["w:tcPr: unknown"]);
  });

  test.each(files)("%s: every part has its type, and every relation leads to a part", (_, bytes) => {
    const parts = Object.keys(unzipSync(bytes));
    const types = strFromU8(unzipSync(bytes)["[Content_Types].xml"] ?? new Uint8Array());
    for (const part of parts.filter((name) => name !== "[Content_Types].xml")) {
      const isNamed = types.includes(`PartName="/${part}"`);
      expect([part, isNamed || types.includes(`Extension="${part.replace(/.*\./, "")}"`)]).toEqual([
        part,
        true,
      ]);
    }
    const rels = strFromU8(unzipSync(bytes)["word/_rels/document.xml.rels"] ?? new Uint8Array());
    for (const [, target = ""] of rels.matchAll(/Target="([^"]+)"/g))
      expect(parts).toContain(target.startsWith("../") ? target.slice(3) : `word/${target}`);
    const ids = [...rels.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a cell ends with a paragraph, and every style that is used is there", () => {
    const parts = new Map(xmlParts(writeReportDocx(reportOf(LIVELY), "grid")));
    const body = parts.get("word/document.xml") ?? "";
    expect(body.match(/<\/w:tc>/g)?.length).toBe(body.match(/(?:<\/w:p>|<w:p\/>)<\/w:tc>/g)?.length);
    const styles = parts.get("word/styles.xml") ?? "";
    for (const [, style] of body.matchAll(/<w:pStyle w:val="([^"]+)"/g))
      expect(styles).toContain(`w:styleId="${style}"`);
    expect(parts.get("word/settings.xml")).toContain('w:name="compatibilityMode"');
  });
});
