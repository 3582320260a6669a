import { cutWords } from "../../document/words.ts";
import { COLUMN_KEYS } from "../../office/grid/column-keys.ts";
import type { ReadColumn } from "../../office/grid/find-grid.ts";
import { fold } from "../../office/grid/fold.ts";
import type { GridOptions, PlacedMatch } from "../../office/grid/grid-reading.ts";
import { type ProposedPlan, proposePlan } from "../../office/grid/propose-plan.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import type { Ask } from "../ask/ask.ts";
import type { Io } from "../io.ts";
import { stderrStyle } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";

interface Asking {
  readonly base: GridOptions;
  readonly proposed: ProposedPlan;
  readonly options: GlobalOptions;
  readonly io: Io;
}

/** Asks about the columns that are not known for sure, then about the rows whose measure is not, one by one. */
export async function askImport(
  file: OfficeFile,
  { base, proposed, options, io }: Asking,
): Promise<ProposedPlan> {
  const ask = await io.ask(stderrStyle(io, options));
  const columns = new Map(base.columns);
  for (const column of proposed.columns.filter(isOpen)) {
    if (columns.has(fold(column.heading))) continue;
    const key = await askColumn(ask, column);
    if (key !== null) columns.set(fold(column.heading), key);
  }
  const again = proposePlan(file, { ...base, columns });
  const choices = new Map(base.choices);
  for (const match of again.matches.filter(({ likeness }) => likeness !== 1)) {
    const chosen = await askMeasure(ask, match);
    if (chosen !== null) choices.set(fold(match.text), chosen);
  }
  return proposePlan(file, { ...base, columns, choices });
}

function isOpen({ key, ownKey, isGuess }: ReadColumn): boolean {
  return isGuess || (key === null && ownKey === null);
}

/** The key that is chosen; null where it stays as it was read. */
async function askColumn(ask: Ask, { heading, place, key }: ReadColumn): Promise<string | null> {
  const keep = {
    value: "",
    name: key === null ? "nothing of these: keep it as it is written" : `as read: ${COLUMN_KEYS[key].about}`,
  };
  const keys = Object.entries(COLUMN_KEYS).map(([value, { about }]) => ({ value, name: about }));
  const reply = await ask.choose({
    message: `What is the column "${cutWords(heading, 60)}" (${place}) for?`,
    choices: [keep, ...keys],
    back: false,
    later: true,
  });
  return reply.kind === "said" && reply.value !== "" ? reply.value : null;
}

async function askMeasure(ask: Ask, { text, place, measure, nearest }: PlacedMatch): Promise<string | null> {
  const near = nearest.map(({ measure: each, likeness }) => ({
    value: each.id,
    name: `${each.short}, ${Math.round(likeness * 100)}% alike`,
    description: each.statement,
  }));
  const reply = await ask.choose({
    message: `Which measure is "${cutWords(text, 90)}" (${place})?`,
    choices: [...near, { value: "own", name: "a measure of our own" }],
    suggestion: measure.own ? "own" : measure.id,
    back: false,
    later: true,
  });
  return reply.kind === "said" ? reply.value : null;
}

export async function askSetting(suggestion: string, io: Io, options: GlobalOptions): Promise<string> {
  const ask = await io.ask(stderrStyle(io, options));
  const reply = await ask.text({
    message: "What is the setting called?",
    suggestion,
    back: false,
    check: (said) => (said.length > 200 ? "A name has up to 200 characters." : null),
  });
  return reply.kind === "said" ? reply.value : suggestion;
}

export async function askToWrite(io: Io, options: GlobalOptions): Promise<boolean> {
  const ask = await io.ask(stderrStyle(io, options));
  const reply = await ask.yesNo({ message: "Write it like this?", suggestion: true, back: false });
  return reply.kind === "said" && reply.value;
}
