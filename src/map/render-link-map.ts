import type { Readers } from "../document/readers.ts";
import { renderTerminal } from "../document/terminal/render-terminal.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import { jsonPieces } from "../markup/json.ts";
import type { Style } from "../markup/style.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import type { MapTextFormat, PaperSize } from "./formats.ts";
import type { LinkMap } from "./link-map.ts";
import { mapCsv } from "./renderers/map-csv.ts";
import { mapDot } from "./renderers/map-dot.ts";
import { mapMermaid } from "./renderers/map-mermaid.ts";
import { mapPage } from "./renderers/map-page.ts";
import { wheelSvg } from "./renderers/wheel/wheel-svg.ts";

export interface MapLook {
  readonly format: MapTextFormat;
  /** Of the text form alone, as is the width, in columns. */
  readonly style: Style;
  readonly width: number;
  /** Of the picture alone: what it is to be printed on; absent: A4, or larger where it needs to be. */
  readonly paper?: PaperSize | undefined;
  /** Of the picture alone: for whom it is in plain words. */
  readonly readers?: Readers | undefined;
}

/** Draws a link map; the text ends with one newline and is the same for the same map. */
export function renderLinkMap(map: LinkMap, { format, style, width, paper, readers }: MapLook): string {
  switch (format) {
    case "text":
      return isolateDays(escapeWorkflowCommands(renderTerminal(mapPage(map), { style, width })));
    case "mermaid":
      return mapMermaid(map);
    case "dot":
      return mapDot(map);
    case "svg":
      return wheelSvg(map, paper ?? null, readers ?? null);
    case "csv":
      return [...mapCsv(map)].join("");
    case "json":
      return [...mapJson(map)].join("");
  }
}

/** The forms for programs piece by piece: of thousands of plans, the text is never in memory as a whole. */
export function mapPieces(map: LinkMap, format: "json" | "csv"): Iterable<string> {
  return format === "json" ? mapJson(map) : mapCsv(map);
}

/** The link map for programs, as `schemas/map.schema.json` describes it. */
function mapJson(map: LinkMap): Iterable<string> {
  const { asOf, plans, settings, unread, nodes, links, hubs, unlinked, crossTable } = map;
  return jsonPieces({ version: 1, asOf, plans, settings, unread, nodes, links, hubs, unlinked, crossTable });
}
