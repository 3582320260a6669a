import { countWords } from "../document/words.ts";
import { type CheckFindings, type HintCounts, mapEach } from "./check-result.ts";

/** The result with errors and warnings alone: the infos of each plan are counted, not listed. */
export function hideHints(result: CheckFindings): CheckFindings {
  const files = mapEach(result.files, (file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity !== "info"),
  }));
  const hints: HintCounts[] = [];
  for (const { source, diagnostics } of result.files) {
    const infos = diagnostics.filter(({ severity }) => severity === "info");
    const rows = infos.filter(({ rule }) => rule === "row-unfinished").length;
    if (infos.length > 0) hints.push({ file: source.name, rows, others: infos.length - rows });
  }
  return { ...result, files, hints, summary: { ...result.summary, infos: 0 } };
}

/** "4 rows wait for words; 12 hints". */
function hintsWords({ rows, others }: Omit<HintCounts, "file">): string {
  return [
    ...(rows === 0 ? [] : [`${countWords(rows, "row waits", "rows wait")} for words`]),
    ...(others === 0 ? [] : [countWords(others, "hint")]),
  ].join("; ");
}

/** More plans than this with nothing but hints are summed up in one line. */
const MAX_LINES = 20;

/** A line a plan, or one for all of them where they are many: a name, or null for all, and what is said of it. */
export function hintLines(
  hints: readonly HintCounts[],
): readonly { readonly file: string | null; readonly words: string }[] {
  if (hints.length <= MAX_LINES) return hints.map((each) => ({ file: each.file, words: hintsWords(each) }));
  const sum = (of: "rows" | "others") => hints.reduce((total, each) => total + each[of], 0);
  return [
    {
      file: null,
      words: `In ${hints.length} plans ${hintsWords({ rows: sum("rows"), others: sum("others") })}`,
    },
  ];
}

/** What shows them. */
export const HOW_TO_SEE_HINTS = "--info shows them";
