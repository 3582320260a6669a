import { strToU8, zipSync } from "fflate";
import type { CivilDate } from "../../civil-date.ts";
import { element, type Xml } from "../../markup/xml.ts";
import { EMBEDDED_PART, type EmbeddedPlan, embeddedXml } from "../own/embedded-plan.ts";
import { paragraphXml, runs } from "./docx-blocks.ts";
import { DOCX_STYLES } from "./docx-styles.ts";
import { pictureIds, type WordPicture } from "./picture/drawing-xml.ts";

/** What a Word document holds, and what is said about it. */
export interface WordDocument {
  readonly title: string;
  readonly subject: string;
  readonly day: CivilDate;
  readonly landscape: boolean;
  /** What stands at the foot of every sheet, before the page's number. */
  readonly foot: string;
  readonly body: readonly Xml[];
  readonly pictures: readonly WordPicture[];
  /** The plan that it is made from; null in a public file. */
  readonly plan: EmbeddedPlan | null;
  readonly isCompressed: boolean;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A4 in twentieths of a point, and the margins round the text. */
const SHORT_EDGE = 11_906;
const LONG_EDGE = 16_838;
const MARGIN = 794;

/** How wide the text is, in twentieths of a point. */
export function textWidth(landscape: boolean): number {
  return (landscape ? LONG_EDGE : SHORT_EDGE) - 2 * MARGIN;
}

/**
 * A document in the form of Word (ECMA-376, Office Open XML): its parts packed in the order of their names and with one
 * fixed time, so that the same document has the same bytes.
 */
export function packDocx(document: WordDocument): Uint8Array {
  const parts: Readonly<Record<string, Xml>> = {
    "[Content_Types].xml": contentTypes(document),
    "_rels/.rels": relations([
      ["officeDocument", `${R}/officeDocument`, "word/document.xml"],
      [
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    ]),
    "docProps/core.xml": coreProperties(document),
    "word/_rels/document.xml.rels": relations([
      ["styles", `${R}/styles`, "styles.xml"],
      ["numbering", `${R}/numbering`, "numbering.xml"],
      ["settings", `${R}/settings`, "settings.xml"],
      ["footer", `${R}/footer`, "footer1.xml"],
      ...document.pictures.flatMap((picture) => {
        const { svg, png } = pictureIds(picture);
        return [
          [png, `${R}/image`, `media/${png}.png`] as const,
          [svg, `${R}/image`, `media/${svg}.svg`] as const,
        ];
      }),
      ...(document.plan === null ? [] : [["plan", `${R}/customXml`, `../${EMBEDDED_PART}`] as const]),
    ]),
    ...(document.plan === null ? {} : embeddedParts(document.plan)),
    "word/document.xml": element(
      "w:document",
      { "xmlns:w": W, "xmlns:r": R },
      element("w:body", {}, ...document.body, section(document)),
    ),
    "word/footer1.xml": footer(document),
    "word/numbering.xml": numbering(),
    "word/settings.xml": element(
      "w:settings",
      { "xmlns:w": W },
      // Without this Word opens it as a file of 2007, and says so.
      element("w:compat", {}, element("w:compatSetting", COMPATIBILITY)),
      element("w:themeFontLang", { "w:val": "en-GB" }),
    ),
    "word/styles.xml": DOCX_STYLES,
  };
  const files = Object.entries(parts).map(([name, { xml }]) => [name, strToU8(`${HEADER}${xml}`)] as const);
  const pictures = document.pictures.flatMap((picture) => {
    const { svg, png } = pictureIds(picture);
    return [
      [`word/media/${png}.png`, picture.png] as const,
      [`word/media/${svg}.svg`, strToU8(`${HEADER}${picture.svg}`)] as const,
    ];
  });
  const level = document.isCompressed ? 9 : 0;
  return zipSync(Object.fromEntries([...files, ...pictures]), { mtime: "1980-01-01T00:00:00", level });
}

const COMPATIBILITY = {
  "w:name": "compatibilityMode",
  "w:uri": "http://schemas.microsoft.com/office/word",
  "w:val": 15,
};

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of one's own needs properties beside it, without which some programs do not keep it. */
function embeddedParts(plan: EmbeddedPlan): Readonly<Record<string, Xml>> {
  const id = { "ds:itemID": "{6B1F0B7C-4C0E-4E55-9B0A-0C0FFEE00001}" };
  return {
    [EMBEDDED_PART]: embeddedXml(plan),
    "customXml/itemProps1.xml": element(
      "ds:datastoreItem",
      { ...id, "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml" },
      element("ds:schemaRefs", {}),
    ),
    "customXml/_rels/item1.xml.rels": relations([["props", `${R}/customXmlProps`, "itemProps1.xml"]]),
  };
}

const PICTURE_TYPES: readonly Xml[] = [
  element("Default", { Extension: "png", ContentType: "image/png" }),
  element("Default", { Extension: "svg", ContentType: "image/svg+xml" }),
];

function contentTypes({ plan, pictures }: WordDocument): Xml {
  const parts = {
    document: "document.main",
    styles: "styles",
    numbering: "numbering",
    settings: "settings",
    footer1: "footer",
  };
  return element(
    "Types",
    { xmlns: TYPES },
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...(pictures.length === 0 ? [] : PICTURE_TYPES),
    ...Object.entries(parts).map(([part, type]) =>
      element("Override", { PartName: `/word/${part}.xml`, ContentType: `${WORD}.${type}+xml` }),
    ),
    ...(plan === null
      ? []
      : [
          element("Override", {
            PartName: "/customXml/itemProps1.xml",
            ContentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
          }),
        ]),
    element("Override", {
      PartName: "/docProps/core.xml",
      ContentType: "application/vnd.openxmlformats-package.core-properties+xml",
    }),
  );
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): Xml {
  const each = all.map(([Id, Type, Target]) => element("Relationship", { Id, Type, Target }));
  return element("Relationships", { xmlns: RELATIONS }, ...each);
}

function coreProperties({ title, subject, day }: WordDocument): Xml {
  const time = (name: string): Xml =>
    element(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, `${day}T00:00:00Z`);
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    element("dc:title", {}, title),
    element("dc:subject", {}, subject),
    element("dc:creator", {}, "cornerstones"),
    element("dc:language", {}, "en-GB"),
    time("created"),
    time("modified"),
  );
}

function section({ landscape }: WordDocument): Xml {
  const [width, height] = landscape ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE];
  const edges = { "w:top": MARGIN, "w:right": MARGIN, "w:bottom": MARGIN, "w:left": MARGIN };
  return element(
    "w:sectPr",
    {},
    element("w:footerReference", { "w:type": "default", "r:id": "footer" }),
    element("w:pgSz", { "w:w": width, "w:h": height, "w:orient": landscape ? "landscape" : "portrait" }),
    element("w:pgMar", { ...edges, "w:header": 400, "w:footer": 400, "w:gutter": 0 }),
  );
}

function footer({ foot }: WordDocument): Xml {
  const number = (name: "PAGE" | "NUMPAGES"): Xml =>
    element("w:fldSimple", { "w:instr": name }, element("w:r", {}, element("w:t", {}, "1")));
  return element(
    "w:ftr",
    { "xmlns:w": W },
    paragraphXml("Footer", ...runs(`${foot} · page `), number("PAGE"), " of ", number("NUMPAGES")),
  );
}

/** The lists of the page and those of cells, which stand closer to the edge. */
const INDENTS = [284, 142];

function numbering(): Xml {
  const lists = INDENTS.map((indent, at) =>
    element(
      "w:abstractNum",
      { "w:abstractNumId": at },
      element("w:multiLevelType", { "w:val": "hybridMultilevel" }),
      element(
        "w:lvl",
        { "w:ilvl": 0 },
        element("w:numFmt", { "w:val": "bullet" }),
        element("w:lvlText", { "w:val": "•" }),
        element("w:pPr", {}, element("w:ind", { "w:left": indent, "w:hanging": indent })),
      ),
    ),
  );
  const numbers = INDENTS.map((_, at) =>
    element("w:num", { "w:numId": at + 1 }, element("w:abstractNumId", { "w:val": at })),
  );
  return element("w:numbering", { "xmlns:w": W }, ...lists, ...numbers);
}
