import { describe, expect, test } from "vitest";
import { planHolder } from "../../src/cli/plans/held-plans.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport, reportInPieces } from "../../src/report/build-report.ts";
import { isReportView, REPORT_VIEWS } from "../../src/report/formats.ts";
import { renderReportFile, reportPieces } from "../../src/report/render-report-file.ts";
import type { ReportInput, ReportSource } from "../../src/report/shown-plans.ts";
import { plan, row } from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "./sample.ts";

/** Settings with a plan each, some with several years, one without a name, things told twice, own keys in the last alone. */
const INPUTS: readonly ReportInput[] = Array.from({ length: 12 }, (_, at) => ({
  ...inputOf(planAt(at), `${at}.yaml`),
  ...(at === 7 && { unread: { findings: 2, dates: 1 } }),
}));

function planAt(at: number): Plan {
  if (at === 3) return HOSTILE;
  if (at === 4) return plan({ setting: null });
  const year = at % 4 === 0 ? 2024 : 2025;
  const period = { from: `${year}-09-01`, to: `${year + 1}-07-21` };
  const rows = [...LIVELY.rows, row({ measure: "own-new" })];
  const extra = at === 11 ? { "x-last": { a: [1] } } : {};
  return { ...LIVELY, setting: `School ${at < 6 ? at : Math.floor(at / 2)}`, period, extra, rows };
}

/** The same plans packed, each opened anew whenever it is needed. */
async function packed(): Promise<readonly ReportSource[]> {
  const { hold } = planHolder(0);
  return Promise.all(
    INPUTS.map(async ({ plan: whole, ...about }) => {
      const { plan: head, open } = await hold(whole, 1);
      return { ...about, ...head, open };
    }),
  );
}

const VIEWS = Object.keys(REPORT_VIEWS).filter(isReportView);
const PUBLIC = { smallNumber: 5, ratings: false, leads: false };
const UNREADABLE = [{ file: "lost.yaml", reason: "cannot be read" }];

describe("what is written as it comes has the bytes of what is made as a whole", () => {
  test.each(VIEWS.flatMap((view) => [["json", view] as const, ["csv", view] as const]))(
    "%s, %s",
    async (format, view) => {
      for (const rules of [undefined, PUBLIC]) {
        const options = { asOf: DAY, tool: TOOL, public: rules, ...(rules && { unreadable: UNREADABLE }) };
        const pieces = reportPieces(reportInPieces(await packed(), options, 0), { view, format });
        expect([...pieces].join("")).toBe(renderReportFile(buildReport(INPUTS, options), { view, format }));
      }
    },
  );

  test("plan by plan, and what several say together needs none of them twice", async () => {
    let opened = 0;
    const sources = (await packed()).map((source) => ({
      ...source,
      open: () => {
        opened += 1;
        return source.open();
      },
    }));
    const report = reportInPieces(sources, { asOf: DAY, tool: TOOL }, 0);
    for (const piece of reportPieces(report, { view: "summary", format: "json" }))
      if (piece.includes('"5.yaml"')) break;
    expect(opened).toBe(6);
    expect(report.rollUp()?.plans).toBe(INPUTS.length);
    expect(opened).toBe(INPUTS.length);
  });
});
