import { jsonText } from "../../markup/json.ts";
import type { LinkMap } from "../link-map.ts";

/** The link map for programs, as `schemas/map.schema.json` describes it. */
export function mapJson(map: LinkMap): string {
  const { asOf, plans, settings, nodes, links, hubs, unlinked, crossTable } = map;
  return jsonText({ version: 1, asOf, plans, settings, nodes, links, hubs, unlinked, crossTable });
}
