import { element, type Xml } from "../../../markup/xml.ts";
import { runs } from "../docx-blocks.ts";

/** How a content control is found again, and what it is called where somebody stands in it. */
export interface ControlName {
  readonly tag: string;
  readonly title: string;
}

/** A content control round a text in a line. */
export function taggedText({ tag, title }: ControlName, text: string): Xml {
  const properties = element(
    "w:sdtPr",
    {},
    element("w:alias", { "w:val": title }),
    element("w:tag", { "w:val": tag }),
  );
  return element("w:sdt", {}, properties, element("w:sdtContent", {}, ...runs(text)));
}

export interface DropDown extends ControlName {
  /** What can be chosen: each value with the words that are shown for it. */
  readonly words: Readonly<Record<string, string>>;
  /** Null where nothing was chosen yet. */
  readonly chosen: string | null;
}

/** A drop-down in a line of text. */
export function dropDown({ tag, title, words, chosen }: DropDown): Xml {
  const items = Object.entries(words).map(([value, word]) =>
    element("w:listItem", { "w:displayText": word, "w:value": value }),
  );
  const properties = element(
    "w:sdtPr",
    {},
    element("w:alias", { "w:val": title }),
    element("w:tag", { "w:val": tag }),
    ...(chosen === null ? [element("w:showingPlcHdr", {})] : []),
    element("w:dropDownList", {}, ...items),
  );
  const shown = chosen === null ? "choose" : (words[chosen] ?? chosen);
  return element("w:sdt", {}, properties, element("w:sdtContent", {}, ...runs(shown)));
}
