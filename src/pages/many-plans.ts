import { blocksHtml } from "../document/html/blocks-html.ts";
import type { Page } from "../document/page.ts";
import { countWords } from "../document/words.ts";
import { type Html, html } from "../markup/html.ts";
import type { ReportView } from "../report/formats.ts";
import type { PlanReport, Report } from "../report/report.ts";
import { VIEWS } from "../report/views.ts";

/** Up to here plans stand open under each other. */
const FEW = 12;
/** A page of more than this, in bytes, takes long to open; what is left over is named. */
const MOST = 1_900_000;
/** Of the markup round the name of a plan that is left over. */
const ROUND_NAME = 40;

export interface ManyPlans {
  readonly parts: readonly Html[];
  /** What is told in them. */
  readonly told: Page;
}

/**
 * The same view of several plans: a few under each other, many closed under their names, as many as one page holds
 * beside what stands on it already.
 */
export function manyPlans({ plans, asOf }: Report, view: ReportView, others: readonly Html[]): ManyPlans {
  const told: Page[] = [];
  const parts: Html[] = [];
  const left: PlanReport[] = [];
  const names = plans.map(nameOf).reduce((sum, name) => sum + bytes(name) + ROUND_NAME, 0);
  let size = others.reduce((sum, { html: text }) => sum + bytes(text), names);
  for (const plan of plans) {
    // What is over the limit is not even written, so that a thousand plans do not take a thousand times as long.
    if (size > MOST) {
      left.push(plan);
      continue;
    }
    const page = VIEWS[view].page(plan, asOf);
    const own = plans.length <= FEW ? blocksHtml(page, 1) : [planHtml(plan, page)];
    size += own.reduce((sum, { html: text }) => sum + bytes(text), 0);
    told.push(page);
    parts.push(...own);
  }
  return { parts: [...parts, ...leftHtml(left)], told: told.flat() };
}

function planHtml(plan: PlanReport, page: Page): Html {
  const name = html("span", { class: "label", dir: "auto" }, nameOf(plan));
  return html("details", { class: "setting" }, html("summary", {}, name), ...blocksHtml(page, 1));
}

function leftHtml(left: readonly PlanReport[]): Html[] {
  if (left.length === 0) return [];
  const words = `${countWords(left.length, "more plan has", "more plans have")} no room on this page; each can have one of its own.`;
  return [
    html("p", {}, words),
    html("ul", { class: "plain" }, ...left.map((plan) => html("li", { dir: "auto" }, nameOf(plan)))),
  ];
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function nameOf({ setting, file }: PlanReport): string {
  return setting ?? file;
}
