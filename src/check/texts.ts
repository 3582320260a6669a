import type { Path } from "../diagnostics/finding.ts";

/** A text of a plan and where it stands. */
export interface TextAt {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a plan's data, keys left out, in the plan's order. The data's depth is bounded where it is read. */
export function* textsOf(value: unknown, path: Path = []): Generator<TextAt> {
  if (typeof value === "string") yield { path, text: value };
  else if (Array.isArray(value)) {
    for (const [position, item] of value.entries()) yield* textsOf(item, [...path, position]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key]);
  }
}
