import type { OfficeCell } from "../../read/office-file.ts";

/** A figure as it stands in a cell. */
export interface CellFigure {
  readonly value: number | boolean;
  /** How many people it is about, where that is said. */
  readonly of: number | null;
  readonly isPercentage: boolean;
  /** "£" and the like. */
  readonly currency: string | null;
  /** What else stands in the cell: "England average". */
  readonly note: string | null;
}

const NUMBER = "-?\\d{1,3}(?:, ?\\d{3})+(?:\\.\\d+)?|-?\\d{1,12}(?:\\.\\d{1,6})?";
const LEAD_IN =
  /^(?:at least|at most|no (?:less|fewer|more) than|more than|less than|fewer than|minimum(?: of)?|maximum(?: of)?|above|below|over|under|up to|to|[<>≥≤=~]+|c\.|circa|approx(?:imately|\.)?|about)\s*/i;
const FIGURE = new RegExp(
  `^(?<currency>[£€$])?\\s*(?<number>${NUMBER})\\s*(?<percent>%|per ?cent)?\\s*(?:(?:/|of|out of)\\s*(?<of>\\d{1,6}))?\\s*(?<rest>[^\\d%].*)?$`,
  "i",
);
const PEOPLE =
  /^\(?\s*(?:n ?= ?|of )?(\d{1,6})\s*(?:children|pupils|students|learners|parents|carers|families|staff|people|responses|respondents|returns|young people|CYP)?\s*\)?$/i;

/** Reads the one figure of a cell; null where there is none, or more than one. */
export function readFigure({ text, value }: Pick<OfficeCell, "text" | "value">): CellFigure | null {
  if (value?.kind === "number")
    return { value: value.number, of: null, isPercentage: value.isPercentage, currency: null, note: null };
  const words = text.replace(/\s+/g, " ").trim();
  if (/^(?:yes|y|no|n)\.?$/i.test(words))
    return { value: /^y/i.test(words), of: null, isPercentage: false, currency: null, note: null };
  const groups = FIGURE.exec(words.replace(LEAD_IN, ""))?.groups;
  if (groups === undefined) return null;
  const number = Number((groups.number ?? "").replace(/[, ]/g, ""));
  const rest = (groups.rest ?? "").trim();
  const people = PEOPLE.exec(rest)?.[1];
  const note = people === undefined ? rest.replace(/^\((.*)\)$/, "$1").trim() : "";
  if (!Number.isFinite(number) || note.length > 60 || hasFigure(note)) return null;
  const of = groups.of ?? people;
  return {
    value: number,
    of: of === undefined || Number(of) === 0 ? null : Number(of),
    isPercentage: groups.percent !== undefined,
    currency: groups.currency ?? null,
    note: note === "" ? null : note,
  };
}

function hasFigure(text: string): boolean {
  return /\d\s*%|[£€$]\s*\d/.test(text);
}
