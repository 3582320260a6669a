import { andWords, capitalised, countWords, cutWords } from "../../document/words.ts";
import { cliTableLine } from "../../markup/cli-table-line.ts";
import { tableLines } from "../../markup/table.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import type { ProposedPlan } from "../../office/grid/propose-plan.ts";
import type { Remark } from "../../office/grid/remarks.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";
import type { Out } from "../standard-streams.ts";

/** What an import came to. */
export interface Told extends ProposedPlan {
  /** How the file was read: a sentence each. */
  readonly notes: readonly string[];
}

const MOST_LETTERS = 160;

/** Lists what was guessed and what was kept as written, with where it stands, before anything is written. */
export async function tellImport(
  { rows, data, remarks, notes }: Told,
  { io, options, out }: { readonly io: Io; readonly options: GlobalOptions; readonly out: Out },
): Promise<void> {
  const { width, style } = renderOptions({ ...io, stdout: out }, options);
  const part = (kind: Remark["kind"], title: string, became: string): readonly string[] => {
    const found = grouped(remarks.filter((remark) => remark.kind === kind));
    if (found.length === 0) return [];
    return [
      ...wrap(title, width).map((line) => style.bold(line)),
      ...tableLines({ heads: ["Where", "What stands there", became], rows: found }, width, cliTableLine),
      "",
    ];
  };
  const lines = [
    ...part("guess", "Read as what is likely", "Read as"),
    ...part("kept", "Kept as written, since nothing in a plan is for it", "Kept as"),
    ...notes.flatMap((note) => wrap(escapeTerminal(`${capitalised(note)}.`), width)),
    ...wrap(summary(broughtWords(rows.length, data), remarks), width),
  ];
  await out.write(`${lines.join("\n")}\n`);
}

/** One line for all that became the same: its places, and the first of its texts. */
function grouped(remarks: readonly Remark[]): readonly (readonly string[])[] {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = remark.kind === "kept" ? remark.became : `${remark.became}\n${remark.text}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].map((group) => {
    const places = [...new Set(group.map(({ place }) => place))].join("; ");
    const texts = [...new Set(group.map(({ text }) => text))].join(" · ");
    return [places, cutWords(texts, MOST_LETTERS), group[0]?.became ?? ""].map(escapeTerminal);
  });
}

/** "2 rows of a plan and 3 voices": where it is only of what people said, no rows are spoken of. */
function broughtWords(rows: number, { voices }: ProposedPlan["data"]): string {
  const count = Array.isArray(voices) ? voices.length : 0;
  return andWords([
    ...(rows === 0 && count > 0 ? [] : [`${countWords(rows, "row")} of a plan`]),
    ...(count === 0 ? [] : [countWords(count, "voice")]),
  ]);
}

function summary(brought: string, remarks: readonly Remark[]): string {
  const count = (kind: Remark["kind"]): number => remarks.filter((remark) => remark.kind === kind).length;
  const [guesses, kept] = [count("guess"), count("kept")];
  return `${brought}, ${guesses === 0 ? "no guesses" : countWords(guesses, "guess", "guesses")}, ${kept === 0 ? "nothing" : countWords(kept, "text")} left without a place.`;
}
