import type { CivilDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import type { Change } from "../splice/change.ts";
import type { YamlNode } from "../writing/yaml-node.ts";
import type { EditedPlan } from "./edit.ts";

/** A due date that is to move, as it was said. */
export interface MoveRequest {
  /** An action, or a figure whose target has the date. */
  readonly name: string | undefined;
  readonly measure?: string | undefined;
  readonly to: CivilDate;
  readonly because: string;
}

/** An earlier date behind those that something had already. */
export function appendMoved({ open }: EditedPlan, holder: Path, value: YamlNode): Change {
  const path = [...holder, "moved"];
  const list = open.file.placeAt(path)?.node;
  return { kind: "insert", path, position: list?.kind === "seq" ? list.items.length : 0, value };
}
