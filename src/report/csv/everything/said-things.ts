import { heard } from "../../facts/heard-report.ts";
import { isPrintable } from "../../facts/printable.ts";
import type { SaidReport } from "../../said-report.ts";
import { type Cells, type Thing, thing } from "./columns.ts";

/** Something said, and each text of its answer; nothing where the public is not told it. */
export function saidThings(said: SaidReport, at: Cells): Thing[] {
  if (!isPrintable(said.said)) return [];
  const { id, date, age, group, who, kind, share, x } = said;
  const { outcome } = heard(said, null);
  const own = { id, group, who };
  return [
    thing("voice", { ...at, ...own, date, age, text: said.said, voice_kind: kind, outcome, share }, x),
    ...answerThings(said, { ...at, ...own }),
  ];
}

function answerThings({ said, answer, told }: SaidReport, at: Cells): Thing[] {
  if (!answer) return [];
  const { date, by } = answer;
  const texts = [
    ...answer.already.map((text) => ({ answer: "did", text })),
    ...answer.texts.map((text) => ({ answer: answer.kind, text, by })),
    ...answer.couldNot.map((text) => ({ answer: "could-not", text })),
  ];
  return texts.map((each) => thing("answer", { ...at, ...each, date, said, told }));
}
