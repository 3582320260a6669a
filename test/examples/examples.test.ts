import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { resolveCatalogue } from "../../src/catalogue/resolve-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import type { OpenPlan } from "../../src/plan/open-parsed.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { planProgress } from "../../src/progress/plan-progress.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";
import { makeSource } from "../../src/source/source.ts";
import { LEVELS, RATINGS, STAGES, VOICE_KINDS } from "../../src/vocabulary.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

const builtIn = builtInCatalogue();
const validate = planValidator();
const validateCatalogue = compileSchema(JSON.parse(assetText("catalogue.schema.json")));

/** Every plan of the examples is of a time that is over, so that what is found in it stays the same. */
const LATER = "2027-01-01";

describe("Oakfield, a lively year", () => {
  const file = "examples/oakfield.cornerstones.yaml";

  test("has one thing to be found: a voice that still waits", () => {
    expect(found(file)).toEqual(["125 warning voice-unanswered"]);
  });

  test("uses every field of the format but another catalogue", () => {
    const schema = JSON.parse(assetText("plan.schema.json"));
    const anyGroup = (path: string) =>
      path.replace(/\.(children-and-young-people|parent-carers|staff)\b/, ".group");
    const used = new Set(dataPaths(opened(file).file.value).map(anyGroup));
    const unused = schemaPaths(schema, schema).filter((path) => !used.has(anyGroup(path)));
    expect(unused).toEqual(["catalogue"]);
  });

  test("uses every word of the format", () => {
    const text = readFileSync(file, "utf8");
    const words = [LEVELS, STAGES, RATINGS].flatMap((each) => Object.keys(each));
    expect(words.filter((word) => !text.includes(`: ${word}`))).toEqual([]);
    expect(Object.keys(VOICE_KINDS).filter((kind) => !text.includes(`kind: ${kind}`))).toEqual(["idea"]);
  });

  test("shows every status on 15 May 2026", () => {
    const { plan } = opened(file);
    const { rows } = planProgress(plan, resolveMeasures(plan, builtIn), "2026-05-15");
    const table = rows.map(({ row, status, indicators }) =>
      [
        row.measure,
        status,
        ...indicators.map(({ indicator, figures }) => `${indicator.id} ${figures.status}`),
      ].join(" · "),
    );
    expect(table).toEqual([
      "wc-staff-induction · on-track · confident-staff met · parent-rating on-track",
      "wc-few-complaints · within · formal-complaints within · issues-resolved met",
      "wc-attendance · worse · attendance worse · missing-often behind",
      "own-breakfast-club · on-track · families on-track · asked-for-help no-target",
      "vi-someone-to-speak-to · overdue · two-grown-ups overdue · families-know on-track · staff-know start-only",
      "vi-achievements-celebrated · set-aside",
      "cm-named-person · met · knows-whom-to-ring met",
      "cm-feedback-given · not-yet · newsletter-page met · hall-board not-yet",
      "cm-website · set-aside · visits behind",
      "wp-school-council · behind · own-agenda behind · ideas-used on-track",
      "wp-codesigned-reviews · in-words",
      "wp-creative-consultation · not-measured",
    ]);
  });
});

test("the booklet's exemplar is a valid plan, with much still open", () => {
  expect(found("examples/exemplar.cornerstones.yaml")).toEqual([
    "4 warning group-not-in-choosing",
    "8 warning cornerstone-without-measure",
    "8 info voices-missing",
    "11 info no-lead",
    "11 info no-recent-activity",
    "11 info row-unfinished",
    "11 info unlinked-measure",
    "38 info no-lead",
    "38 info no-recent-activity",
    "38 info row-unfinished",
    "38 info unlinked-measure",
  ]);
});

test("the booklet's exemplar says what the booklet says, word for word", () => {
  const source = readFileSync("examples/exemplar.cornerstones.yaml", "utf8");
  const [induction, complaints] = opened("examples/exemplar.cornerstones.yaml").plan.rows;
  expect(source).toContain("Genuine Partnerships and Contact");
  expect(
    [induction, complaints].map((row) => [row?.improve, ...(row?.success ?? []), row?.involve.all]),
  ).toEqual([
    [
      "Training to support staff in developing the skills to communicate confidently with all parents and carers is included in induction processes",
      "Staff feel more confident about communicating with parent carers",
      "Parent carers are happier with communication with staff",
      "Consultation/feedback is sought",
    ],
    [
      "Staff are approachable and respond to issues readily and quickly",
      "The number of formal and informal complaints are reduced",
      null,
    ],
  ]);
  const measured = [induction, complaints].map((row) => row?.indicators.map(({ what }) => what));
  expect(measured).toEqual([
    [
      "% of new staff who say they feel confident about communicating with all parent carers",
      "% of parent carers who rate communication with them as very good or good",
    ],
    [
      "The number of formal complaints",
      "Records of issues raised by parents and carers that have been resolved",
    ],
  ]);
  expect([induction, complaints].map((row) => row?.evaluation.map(({ note }) => note))).toEqual([
    [
      "Incorporate feedback from parent carers about how communication needs to improve into the induction programme",
    ],
    ["You said we did on monthly newsletter"],
  ]);
});

test("the broken plan has one finding for each mistake, just below the comment that says what it is", () => {
  const file = "examples/broken.cornerstones.yaml";
  const lines = readFileSync(file, "utf8").split("\n");
  const mistakes = lines.flatMap((line, index) => (line.includes("# MISTAKE:") ? [index + 2] : []));
  const findings = found(file);
  expect(findings).toEqual([
    "18 error yaml-syntax",
    "23 error invalid-value",
    "34 error invalid-date",
    "36 error percentage-out-of-range",
    "64 error target-behind-baseline",
    "70 error invalid-date",
    "74 error invalid-date",
    "79 error invalid-date",
    "89 error self-link",
    "102 error unknown-key",
    "108 error invalid-value",
    "142 error invalid-value",
    "162 error duplicate-measure",
    "202 error unknown-measure",
  ]);
  expect(findings.map((finding) => Number.parseInt(finding, 10))).toEqual(mistakes);
});

test("a plan of its trust's catalogue has nothing to be found", () => {
  expect(found("examples/oak-lane.cornerstones.yaml")).toEqual([]);
});

describe("an area of four settings", () => {
  const folder = "examples/area";

  test("has no errors and no warnings", () => {
    const files = readdirSync(folder).sort();
    expect(Object.fromEntries(files.map((name) => [name, found(join(folder, name))]))).toEqual({
      "harbour-road-academy.cornerstones.yaml": [],
      "little-acorns-nursery.cornerstones.yaml": ["45 info asks-one-group", "145 info asks-one-group"],
      "riverside-college.cornerstones.yaml": [],
      "ysgol-llyn-arian.cornerstones.yaml": ["200 info asks-one-group"],
    });
  });

  test("shares some measures", () => {
    const ids = readdirSync(folder).flatMap((name) =>
      opened(join(folder, name)).plan.rows.map(({ measure }) => measure),
    );
    const shared = ids.filter((id, position) => ids.indexOf(id) !== position);
    expect(shared.sort()).toEqual(["cm-eal-routes", "wc-staff-induction"]);
  });
});

test("no example holds anything that would be in the future once the year 2025-26 is over", () => {
  const files = readdirSync("examples", { recursive: true, encoding: "utf8" });
  const plans = files.filter((name) => name.endsWith(".cornerstones.yaml"));
  expect(plans).toHaveLength(10);
  for (const name of plans) {
    const dates = readFileSync(join("examples", name), "utf8").match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];
    expect(dates.filter((date) => date > "2026-08-31")).toEqual([]);
  }
});

function opened(file: string): OpenPlan {
  return openPlan(file, readFileSync(file), validate);
}

function found(file: string): readonly string[] {
  const open = opened(file);
  const { diagnostics } = checkPlan(open, { catalogue: catalogueOf(open, file), today: LATER });
  return diagnostics.map(({ start, severity, rule }) => `${start.line} ${severity} ${rule}`);
}

function catalogueOf({ plan }: OpenPlan, file: string) {
  if (plan.catalogue === null) return builtIn;
  const path = join(dirname(file), plan.catalogue);
  return resolveCatalogue(
    parseCatalogueFile(readYaml(makeSource(path, readFileSync(path, "utf8"))), validateCatalogue),
    builtIn,
  );
}

/** Every place that the schema names, a list's items as `[]`. */
function schemaPaths(schema: Schema, root: Schema, path = ""): readonly string[] {
  const own = schema.$ref ? schemaPaths(definition(root, schema.$ref), root, path) : [];
  const properties = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return [at, ...schemaPaths(value, root, at)];
  });
  return [...own, ...properties, ...(schema.items ? schemaPaths(schema.items, root, `${path}[]`) : [])];
}

function definition(root: Schema, ref: string): Schema {
  return root.definitions?.[ref.replace("#/definitions/", "")] ?? {};
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

function dataPaths(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => dataPaths(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return [at, ...dataPaths(item, at)];
  });
}
