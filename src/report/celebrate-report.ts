import type { CivilDate } from "../civil-date.ts";
import type { Plan } from "../plan/plan.ts";
import { type CelebrateOptions, celebrate, type Highlight } from "../progress/celebrate.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import { isPrintable, NOT_FOR_PRINTING } from "./facts/printable.ts";
import type { CelebrateReport, JoyReport } from "./report.ts";

/** What there is to celebrate by a day, each thing in the one form of the JSON. */
export function celebrateReport(
  plan: Plan,
  { asOf, ...options }: { readonly asOf: CivilDate } & CelebrateOptions,
): CelebrateReport {
  const joys = celebrate(plan, asOf, options);
  const told = joys.items.filter((joy) => !("voice" in joy) || isPrintable(joy.voice.said));
  return { since: joys.since, items: told.map(joyReport) };
}

function joyReport(joy: Highlight): JoyReport {
  if (joy.kind === "celebration") {
    const { date, what, who, share } = joy.celebration;
    return { ...nothing(joy.kind, date), who, text: what, share };
  }
  const measure = joy.row?.measure ?? null;
  if (joy.kind === "met") return { ...metReport(joy), measure };
  if (joy.kind === "answered" || joy.kind === "thanks") return { ...voiceReport(joy), measure };
  return { ...stageReport(joy), measure };
}

function metReport({ indicator, figures }: Extract<Highlight, { kind: "met" }>): JoyReport {
  const date = figures.latest?.date ?? figures.asOf;
  return { ...nothing("met", date), indicator: indicator.id, group: indicator.from, text: indicator.what };
}

function stageReport({
  kind,
  evaluation,
}: Extract<Highlight, { kind: "completed" | "embedded" }>): JoyReport {
  const group = GROUP_IDS.find((id) => isPrintable(evaluation.views[id]?.says ?? NOT_FOR_PRINTING)) ?? null;
  const text = group && (evaluation.views[group]?.says ?? null);
  return { ...nothing(kind, evaluation.date), group, text };
}

function voiceReport(joy: Extract<Highlight, { kind: "answered" | "thanks" }>): JoyReport {
  const { date, from, who, said, share } = joy.voice;
  const heard = { group: from, who, text: said, share };
  if (joy.kind === "thanks") return { ...nothing("thanks", date), ...heard };
  const { kind, text, date: day } = joy.answer;
  return { ...nothing("answered", day), ...heard, answer: { kind, text } };
}

/** A thing of which nothing is known but its kind and its day. */
function nothing(kind: JoyReport["kind"], date: CivilDate): JoyReport {
  return {
    kind,
    date,
    measure: null,
    indicator: null,
    group: null,
    who: null,
    text: null,
    answer: null,
    share: null,
  };
}
