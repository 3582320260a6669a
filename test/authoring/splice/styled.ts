import fc from "fast-check";
import { isMapping } from "../../../src/plan/value-at.ts";

/** How a person writes YAML: drawn at random, and kept throughout a plan but for single places. */
export interface Hand {
  readonly step: number;
  readonly dash: number;
  readonly gap: number;
  readonly quotes: "plain" | "single" | "double";
  readonly braces: string;
  /** Out of ten small mappings and lists, how many stand in one line. */
  readonly inOneLine: number;
  readonly comments: boolean;
  readonly apart: boolean;
  readonly eol: string;
  readonly lastEol: boolean;
}

export const hands: fc.Arbitrary<Hand> = fc.record({
  step: fc.constantFrom(2, 2, 3, 4),
  dash: fc.constantFrom(0, 2, 2, 4),
  gap: fc.constantFrom(1, 1, 3),
  quotes: fc.constantFrom("plain", "plain", "single", "double"),
  braces: fc.constantFrom("", " "),
  inOneLine: fc.constantFrom(0, 5, 10),
  comments: fc.boolean(),
  apart: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
  lastEol: fc.boolean(),
});

/** Plain data as a person with this hand writes it. */
export function written(data: unknown, hand: Hand): string {
  const lines = isMapping(data) ? mapLines(data, 0, hand) : [];
  return lines.join(hand.eol) + (hand.lastEol ? hand.eol : "");
}

function mapLines(data: Readonly<Record<string, unknown>>, indent: number, hand: Hand): string[] {
  return Object.entries(data).flatMap(([key, value], position) => {
    const head = `${" ".repeat(indent)}${key}:`;
    const note = hand.comments && chance(key, value) % 7 === 0 ? [`${" ".repeat(indent)}# about ${key}`] : [];
    const apart = indent === 0 && hand.apart && position > 0 ? [""] : [];
    return [...apart, ...note, ...valueLines(value, { head, indent, hand })];
  });
}

interface Spot {
  readonly head: string;
  readonly indent: number;
  readonly hand: Hand;
}

function valueLines(value: unknown, { head, indent, hand }: Spot): string[] {
  const behind = hand.comments && chance(head, value) % 5 === 0 ? "   # noted" : "";
  if (value === null) return [head + behind];
  if (isSmall(value) && chance(head, value) % 10 < hand.inOneLine)
    return [`${head} ${inline(value, hand)}${behind}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${head} []${behind}`];
    return [head + behind, ...value.flatMap((item) => itemLines(item, indent + hand.dash, hand))];
  }
  if (isMapping(value)) return [head + behind, ...mapLines(value, indent + hand.step, hand)];
  if (typeof value === "string" && value.length > 60) {
    return [`${head} >-${behind}`, `${" ".repeat(indent + hand.step)}${value}`];
  }
  return [`${head} ${scalar(value, hand)}${behind}`];
}

function itemLines(item: unknown, indent: number, hand: Hand): string[] {
  const pad = " ".repeat(indent);
  const head = `${pad}-${" ".repeat(hand.gap)}`;
  const apart = hand.apart && isMapping(item) && "measure" in item ? [""] : [];
  if (!isMapping(item)) return [head + scalar(item, hand)];
  if (isSmall(item) && chance(head, item) % 10 < hand.inOneLine) return [head + inline(item, hand)];
  const [first = "", ...rest] = mapLines(item, head.length, { ...hand, comments: false });
  return [...apart, head + first.trimStart(), ...rest];
}

function inline(value: unknown, hand: Hand): string {
  if (Array.isArray(value)) {
    return `[${hand.braces}${value.map((each) => inline(each, hand)).join(", ")}${hand.braces}]`;
  }
  if (!isMapping(value)) return scalar(value, hand);
  const parts = Object.entries(value).map(([key, each]) => `${key}: ${inline(each, hand)}`);
  return `{${hand.braces}${parts.join(", ")}${hand.braces}}`;
}

function scalar(value: unknown, { quotes }: Hand): string {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} .()%-]*$/u.test(value) && !/^[\d.]+$/.test(value);
  if (quotes === "plain" && isPlain) return value;
  if (quotes === "single" && !/[\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}

function isSmall(value: unknown): boolean {
  const inside = Array.isArray(value) ? value : isMapping(value) ? Object.values(value) : null;
  return (
    inside !== null &&
    inside.length > 0 &&
    inside.every((each) => typeof each !== "object" && String(each).length < 50)
  );
}

/** A number that looks drawn at random and is the same every time. */
function chance(key: string, value: unknown): number {
  const text = `${key} ${JSON.stringify(value)}`;
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 100_003;
  return sum;
}
