import { grouped } from "../../../map/grouped.ts";
import type { LinkMap } from "../../../map/link-map.ts";
import { cornerstoneName } from "../../../map/renderers/map-words.ts";
import { circleSvg } from "../../../map/renderers/wheel/circle-svg.ts";
import { MOST_NAMED } from "../../../map/renderers/wheel/ring-marks.ts";
import { circleKey, wheelDescription, wheelTitle } from "../../../map/renderers/wheel/wheel-words.ts";
import { element, type Xml } from "../../../markup/xml.ts";
import { paragraphXml, runs } from "../docx-blocks.ts";
import { pictureXml, type WordPicture } from "./drawing-xml.ts";
import { plainCircle } from "./plain-circle.ts";
import { encodePng } from "./png.ts";

/** Twentieths of a point in English metric units. */
const EMU = 635;
/** The most letters that are said of a picture: a reader by ear cannot skip in them. */
const MOST_LETTERS = 4_000;

/** A plan's circle as a picture for Word, so many twentieths of a point wide; without `pixels`, in lines alone. */
export function circlePicture(
  map: LinkMap,
  { width, pixels }: { readonly width: number; readonly pixels: boolean },
): WordPicture {
  const drawn = circleSvg(map, { simple: true });
  const { box } = drawn;
  return {
    number: 1,
    title: wheelTitle(map),
    description: wheelDescription(map).replace(/\n/g, " ").slice(0, MOST_LETTERS),
    width: width * EMU,
    height: ((width * EMU) / box.width) * box.height,
    svg: drawn.svg.xml,
    png: pixels ? encodePng(plainCircle(drawn)) : new Uint8Array(),
  };
}

/** The circle on a sheet of its own, with how it is read. */
export function circleSheet(map: LinkMap, picture: WordPicture): Xml[] {
  const heading = element(
    "w:p",
    {},
    element("w:pPr", {}, element("w:pStyle", { "w:val": "Heading1" }), element("w:pageBreakBefore", {})),
    element("w:r", {}, element("w:t", {}, "How the measures link")),
  );
  return [
    heading,
    pictureXml(picture),
    ...(map.nodes.length > MOST_NAMED ? numberedNames(map) : []),
    paragraphXml("Small", circleKey(map)),
  ];
}

/** What the numbers round a full circle stand for. */
function numberedNames(map: LinkMap): Xml[] {
  const numbers = new Map(map.nodes.map(({ id }, at) => [id, at + 1]));
  return [...grouped(map.nodes, ({ cornerstone }) => cornerstone)].map(([id, nodes]) =>
    paragraphXml(
      "TableText",
      ...runs(`${cornerstoneName(map, id)}: `, true),
      nodes.map(({ id: measure, short }) => `${numbers.get(measure)} ${short}`).join(" · "),
    ),
  );
}
