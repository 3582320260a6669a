import type { CivilDate } from "../../civil-date.ts";
import { byDate } from "../../progress/chronology.ts";
import { type CornerstoneId, GROUP_IDS, type Group } from "../../vocabulary.ts";
import { isNew } from "../changes/changes-report.ts";
import type { CornerstoneReport } from "../cornerstone-report.ts";
import { measureName, printableEvidence } from "../facts/measure-facts.ts";
import { printable } from "../facts/printable.ts";
import type { IndicatorReport, MeasureReport, PlanReport, SaidReport } from "../report.ts";

/** Everything that shows something, by Cornerstone with its promises, for a charter or an inspection. */
export interface EvidencePack {
  readonly byCornerstone: readonly CornerstoneEvidence[];
  /** What is about no one measure. */
  readonly ofPlan: readonly EvidenceItem[];
}

export interface CornerstoneEvidence {
  /** Null for measures that no catalogue knows. */
  readonly cornerstone: CornerstoneId | null;
  readonly name: string;
  readonly promises: readonly string[];
  readonly measures: readonly MeasureEvidence[];
}

export interface MeasureEvidence {
  readonly measure: string;
  readonly name: string;
  /** Oldest first. */
  readonly items: readonly EvidenceItem[];
}

export type EvidenceKind =
  | "evidence"
  | "figure"
  | "voice"
  | "view"
  | "judgement"
  | "action"
  | "link"
  | "celebration"
  | "review";

/** One thing that shows something; what does not apply to its kind is null. */
export interface EvidenceItem {
  readonly kind: EvidenceKind;
  readonly date: CivilDate;
  readonly group: Group | null;
  /** Who of the group, or who celebrates. */
  readonly who: string | null;
  readonly text: string;
  /** What came of a voice; where evidence is kept; what a link did. */
  readonly more: string | null;
  /** Of evidence: not for publishing. */
  readonly private: boolean;
  /** Of a figure: the one that it is of. */
  readonly indicator: IndicatorReport | null;
}

/** Gathers what shows something, all of it or, where somebody asked since when, what is new since then. */
export function evidencePack(plan: PlanReport): EvidencePack {
  const isShown = ({ date }: EvidenceItem) => isNew(date, plan.changes);
  const measures = plan.measures.map((measure) => ({
    measure: measure.measure,
    name: measureName(measure),
    cornerstone: measure.cornerstone,
    items: measureItems(measure).filter(isShown).toSorted(byDate),
  }));
  const sections: readonly EvidenceSection[] = [
    ...plan.catalogue.cornerstones,
    { id: null, name: "Not in the catalogue", promises: [] },
  ];
  return {
    byCornerstone: sections.flatMap(({ id, name, promises }) => {
      const here = measures
        .filter(({ cornerstone, items }) => cornerstone === id && items.length > 0)
        .map(({ cornerstone: _, ...each }) => each);
      return here.length === 0 ? [] : [{ cornerstone: id, name, promises, measures: here }];
    }),
    ofPlan: planItems(plan).filter(isShown).toSorted(byDate),
  };
}

type EvidenceSection = Pick<CornerstoneReport, "name" | "promises"> & {
  readonly id: CornerstoneId | null;
};

const NOTHING = { group: null, who: null, more: null, private: false, indicator: null } as const;

function measureItems(measure: MeasureReport): EvidenceItem[] {
  return [
    ...printableEvidence(measure).map(
      ({ date, what, where, private: isPrivate }): EvidenceItem => ({
        ...NOTHING,
        kind: "evidence",
        date,
        text: what,
        more: where,
        private: isPrivate,
      }),
    ),
    ...measure.indicators.flatMap(figureItems),
    ...printable(measure.voices.items).map(voiceItem),
    ...measure.evaluations.flatMap(judgementItems),
    ...measure.actions.items.flatMap(({ done, do: text, with: groups }): EvidenceItem[] =>
      done === null ? [] : [{ ...NOTHING, kind: "action", date: done, text, group: groups[0] ?? null }],
    ),
    ...measure.links.flatMap(({ name, happened }) =>
      happened.map(
        ({ date, what, from, helped }): EvidenceItem => ({
          ...NOTHING,
          kind: "link",
          date,
          group: from,
          text: what,
          more: `${helped ? "helped" : "did not help"} ${name}`,
        }),
      ),
    ),
  ];
}

/** A figure shows something where it stands better than at its start, or has met its aim. */
function figureItems(indicator: IndicatorReport): EvidenceItem[] {
  const { latest, sinceStart, status, what, id } = indicator;
  if (!latest || (sinceStart !== "better" && status !== "met")) return [];
  const text = what ?? id ?? "A figure without a name";
  return [{ ...NOTHING, kind: "figure", date: latest.date, group: indicator.from, text, indicator }];
}

/** Words that were said and heard: with the answer, where there is one, on the day that they were said. */
function voiceItem({ date, group, who, said, answer }: SaidReport): EvidenceItem {
  return { ...NOTHING, kind: "voice", date, group, who, text: said, more: answer?.text ?? null };
}

function judgementItems({ date, note, views }: MeasureReport["evaluations"][number]): EvidenceItem[] {
  if (date === null) return [];
  const said = GROUP_IDS.flatMap((group): EvidenceItem[] => {
    const says = views[group]?.says;
    return says ? [{ ...NOTHING, kind: "view", date, group, text: says }] : [];
  });
  return [...(note === null ? [] : [{ ...NOTHING, kind: "judgement", date, text: note } as const]), ...said];
}

function planItems({ said, celebrations, reviews }: PlanReport): EvidenceItem[] {
  return [
    ...printable(said).map(voiceItem),
    ...celebrations.map(
      ({ date, what, who }): EvidenceItem => ({
        ...NOTHING,
        kind: "celebration",
        date,
        text: what,
        who,
      }),
    ),
    ...reviews
      .filter(({ held }) => held)
      .map(
        ({ date, label, note }): EvidenceItem => ({
          ...NOTHING,
          kind: "review",
          date,
          text: [label ?? "Review", note].filter((part) => part !== null).join(": "),
        }),
      ),
  ];
}
