import { type Html, html } from "../markup/html.ts";
import type { NumberedArrow, PageMeasure, PageMeasures } from "./page-measures.ts";

/** What a measure could help, and what could help it, each link with its reason; nothing where it has no link. */
export function linkLines(
  { leaving, arriving }: PageMeasure,
  measures: PageMeasures,
  heading = "h4",
): Html[] {
  return [
    ...lines(
      "Could help",
      leaving.map((link) => linkLine(link, link.arrow.to.id, measures)),
      heading,
    ),
    ...lines(
      "Could be helped by",
      arriving.map((link) => linkLine(link, link.arrow.from.id, measures)),
      heading,
    ),
  ];
}

function lines(name: string, items: readonly Html[], heading: string): Html[] {
  return items.length === 0 ? [] : [html(heading, {}, name), html("ul", { class: "plain links" }, ...items)];
}

function linkLine({ arrow, at }: NumberedArrow, other: string, measures: PageMeasures): Html {
  const because = arrow.reasons.length === 0 ? [] : [`: ${arrow.reasons.join("; ")}`];
  const seen = [...arrow.movements, ...arrow.happened];
  return html(
    "li",
    { "data-link": at, dir: "auto" },
    measures.reference(other),
    ...because,
    ...(seen.length === 0
      ? []
      : [html("ul", { class: "plain seen" }, ...seen.map((words) => html("li", { dir: "auto" }, words)))]),
  );
}
