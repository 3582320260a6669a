import { spelledOut } from "../catalogue/abbreviations.ts";
import { ATTRIBUTION } from "../catalogue/attribution.ts";
import type { Catalogue, CatalogueMeasure, Cornerstone } from "../catalogue/catalogue.ts";
import { andWords } from "../document/words.ts";
import { type Html, html } from "../markup/html.ts";
import { GROUP_IDS, GROUPS } from "../vocabulary.ts";
import { SHEET_STYLE } from "./embedded.ts";
import { pageFrame } from "./page-frame.ts";

/** Room for measures of the setting's own, under each Cornerstone. */
const OWN_LINES = 3;

/** The sheet on which a setting chooses its measures together: each with room for every group's dots. */
export function choosingSheet(catalogue: Catalogue, chosen: readonly CatalogueMeasure[] | null): string {
  const measures = chosen ?? catalogue.measures.filter(({ retired }) => !retired);
  const groups = catalogue.cornerstones.flatMap((cornerstone) => {
    const own = measures.filter((measure) => measure.cornerstone === cornerstone.id);
    return own.length === 0 ? [] : [cornerstoneHtml(cornerstone, own, chosen === null)];
  });
  return pageFrame(
    {
      title: "Choosing what matters most, together",
      description: `A sheet to print: the measures of ${catalogue.name}, with room for each group's dots`,
      style: SHEET_STYLE,
      script: null,
    },
    html(
      "main",
      { id: "content" },
      html("h1", {}, "Choosing what matters most, together"),
      ...instructions(),
      ...(groups.length === 0 ? [html("p", {}, "No measure fits.")] : groups),
    ),
    footer(catalogue, measures),
  );
}

function instructions(): Html[] {
  const groups = andWords(GROUP_IDS.map((group) => GROUPS[group].toLowerCase()));
  return [
    html("p", {}, "Setting: ________________________________   Day: ______________"),
    html(
      "p",
      {},
      `This sheet is for ${groups}. Put a dot in your group's box beside each measure that matters most to you: a pen or a sticker will do. `,
      "Then look at the dots of all three groups and choose one or two measures under each Cornerstone. Something missing? Write it on an empty line.",
    ),
  ];
}

function cornerstoneHtml(
  { id, name, promises }: Cornerstone,
  measures: readonly CatalogueMeasure[],
  withOwn: boolean,
): Html {
  const heads = ["Measure", ...GROUP_IDS.map((group) => GROUPS[group])];
  const boxes = GROUP_IDS.map(() => html("td", {}));
  const own = withOwn
    ? Array.from({ length: OWN_LINES }, (_, at) =>
        html("tr", { class: "own" }, html("th", { scope: "row" }, `Our own ${at + 1}:`), ...boxes),
      )
    : [];
  const rows = measures.map(({ statement }) =>
    html("tr", {}, html("th", { scope: "row", dir: "auto" }, statement), ...boxes),
  );
  return html(
    "section",
    { class: id },
    html("h2", { dir: "auto" }, name),
    ...(promises.length === 0
      ? []
      : [
          html("p", {}, "This means that we promise to:"),
          html("ul", {}, ...promises.map((promise) => html("li", { dir: "auto" }, promise))),
        ]),
    html(
      "table",
      {},
      html("caption", {}, `${name}: what matters most to us?`),
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          ...heads.map((head, at) =>
            html("th", { scope: "col", class: at === 0 ? "what" : undefined }, head),
          ),
        ),
      ),
      html("tbody", {}, ...rows, ...own),
    ),
  );
}

function footer({ name, authors }: Catalogue, measures: readonly CatalogueMeasure[]): Html {
  const glossary = spelledOut(measures.map(({ statement }) => statement));
  const others = authors.filter((author) => !ATTRIBUTION.includes(author));
  const credit = others.length === 0 ? ATTRIBUTION : `${ATTRIBUTION} · ${name}: ${andWords(others)}`;
  return html("footer", {}, ...(glossary === null ? [] : [html("p", {}, glossary)]), html("p", {}, credit));
}
