import { describe, expect, test } from "vitest";
import { match } from "../../../src/authoring/find/match.ts";

const CANDIDATES = [
  { item: "first", names: ["survey"], texts: ["Ask families at the gate"] },
  { item: "second", names: ["survey-2"], texts: ["Send the survey home"] },
  { item: "third", names: [""], texts: ["Ask staff, “gently”, at Zoë's café"] },
];

/** What a name means: the item, the items, or none. */
function meant(said: string): unknown {
  const found = match(said, CANDIDATES);
  return found.kind === "one" ? found.item : found.kind === "several" ? found.items : found.kind;
}

describe("what a name means", () => {
  test.each([
    ["a whole name goes before a part of another name, or of a text", "survey", "first"],
    ["a part of one name or text alone", "gate", "first"],
    ["a part of several", "ask", ["first", "third"]],
    ["a part of names and texts", "surve", ["first", "second"]],
    ["whatever the case, the accents, the spaces and the quotes", 'GENTLY",  at zoe', "third"],
    ["nothing said means nothing, though every text holds it", " ", "none"],
    ["a name that nothing has", "governors", "none"],
  ])("%s", (_, said, item) => {
    expect(meant(said)).toEqual(item);
  });
});
