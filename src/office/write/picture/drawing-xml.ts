import { element, type Xml } from "../../../markup/xml.ts";

/** A picture of a document: drawn with lines, and in pixels for programs that know only those. */
export interface WordPicture {
  /** Its number in the document, from 1. */
  readonly number: number;
  readonly title: string;
  /** The whole of it in words, for those who cannot see it. */
  readonly description: string;
  /** In English metric units, of which a centimetre has 360,000. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly png: Uint8Array;
}

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/** By this extension Word finds the SVG beside the pixels (MS-ODRAWXML 2.4.2). */
const SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/** By what the document's relations name the two files of a picture. */
export function pictureIds({ number }: Pick<WordPicture, "number">): {
  readonly svg: string;
  readonly png: string;
} {
  return { svg: `picture${number}svg`, png: `picture${number}png` };
}

/** A picture in a paragraph of its own. */
export function pictureXml(picture: WordPicture): Xml {
  const { number, title, description, width, height } = picture;
  const size = { cx: Math.round(width), cy: Math.round(height) };
  const frame = element("a:graphicFrameLocks", { "xmlns:a": A, noChangeAspect: 1 });
  const inline = element(
    "wp:inline",
    { "xmlns:wp": DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
    element("wp:extent", size),
    element("wp:docPr", { id: number, name: title, descr: description }),
    element("wp:cNvGraphicFramePr", {}, frame),
    element("a:graphic", { "xmlns:a": A }, element("a:graphicData", { uri: PICTURE }, pictureBody(picture))),
  );
  const centred = element("w:pPr", {}, element("w:jc", { "w:val": "center" }));
  return element("w:p", {}, centred, element("w:r", {}, element("w:drawing", {}, inline)));
}

function pictureBody(picture: WordPicture): Xml {
  const { number, title, width, height } = picture;
  const { svg, png } = pictureIds(picture);
  const asSvg = element(
    "a:ext",
    { uri: SVG_EXTENSION },
    element("asvg:svgBlip", { "xmlns:asvg": SVG, "r:embed": svg }),
  );
  return element(
    "pic:pic",
    { "xmlns:pic": PICTURE },
    element(
      "pic:nvPicPr",
      {},
      element("pic:cNvPr", { id: number, name: title }),
      element("pic:cNvPicPr", {}),
    ),
    element(
      "pic:blipFill",
      {},
      element("a:blip", { "r:embed": png }, element("a:extLst", {}, asSvg)),
      element("a:stretch", {}, element("a:fillRect", {})),
    ),
    element(
      "pic:spPr",
      {},
      element(
        "a:xfrm",
        {},
        element("a:off", { x: 0, y: 0 }),
        element("a:ext", { cx: Math.round(width), cy: Math.round(height) }),
      ),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst", {})),
    ),
  );
}
