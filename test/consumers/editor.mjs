// The language server of the editors that know YAML reads the plan's schema: it finds nothing wrong with the examples, and completes keys, words,
// measures and rules, on lines of their own and inside braces.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { TextDocument } from "vscode-languageserver-textdocument";

const require = createRequire(import.meta.url);
const {
  getLanguageService,
} = require("yaml-language-server/out/server/src/languageservice/yamlLanguageService.js");

const schema = JSON.parse(readFileSync("schemas/plan.schema.json", "utf8"));
const asked = [];
const service = getLanguageService({
  schemaRequestService: async (address) => {
    asked.push(address);
    return "{}";
  },
  workspaceContext: { resolveRelativePath: (path) => path },
  telemetry: { send() {}, sendError() {}, sendTrack() {} },
  clientCapabilities: {},
});
service.configure({
  completion: true,
  validate: true,
  schemas: [{ uri: "file:///plan.schema.json", fileMatch: ["*"], schema }],
  yamlVersion: "1.2",
  indentation: "  ",
});
let documents = 0;

const HEAD = `cornerstones: 1
setting: Ysgol Gŵyr
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-staff-induction
    improve: New staff learn how to talk with our families
`;
/** Where the cursor stands, as a bar, and some of what is offered there. */
const COMPLETED = [
  ["cornerstones: 1\nmeasures:\n  - measure: |\n", ["wc-staff-induction", "cm-website"]],
  ["period: { from: 2025-09-01, t| }\n", ["to"]],
  [`${HEAD}    involve:\n      parent-carers: { l| }\n`, ["level", "how"]],
  [`${HEAD}    involve:\n      parent-carers: { level: c| }\n`, ["consulted", "co-producing"]],
  [`${HEAD}    indicators:\n      - id: a\n        baseline: { v| }\n`, ["value", "date", "of"]],
  [
    `${HEAD}    indicators:\n      - id: a\n        readings:\n          - { date: 2025-12-01, v| }\n`,
    ["value", "source"],
  ],
  [`${HEAD}    evaluation:\n      - { date: 2026-01-01, rating: a| }\n`, ["amber"]],
  [`${HEAD}    accept:\n      - rule: |\n`, ["no-baseline", "row-unfinished"]],
  [`${HEAD}    accept:\n      - { rule: n| }\n`, ["no-baseline"]],
];

for (const [text, wanted] of COMPLETED) {
  const at = text.indexOf("|");
  const document = open(text.replace("|", ""));
  const { items } = await service.doComplete(document, document.positionAt(at), false);
  const labels = items.map(({ label }) => label);
  const missing = wanted.filter((each) => !labels.includes(each));
  say(missing.length === 0, `completes ${wanted.join(", ")}`, `${text}\noffers ${labels.join(", ")}`);
}
for (const name of ["oakfield", "exemplar", "oak-lane"]) {
  const found = await service.doValidation(
    open(readFileSync(`examples/${name}.cornerstones.yaml`, "utf8")),
    false,
  );
  say(found.length === 0, `finds nothing wrong with ${name}`, found.map(({ message }) => message).join("\n"));
}
say(asked.length === 0, "asks for nothing by the schema's name", asked.join("\n"));

function open(text) {
  documents += 1;
  return TextDocument.create(`file:///${documents}.yaml`, "yaml", 1, text);
}

function say(holds, what, otherwise) {
  console.log(`${holds ? "ok" : "NOT ok"} editor: ${what}`);
  if (holds) return;
  console.log(otherwise.replace(/^/gm, "    "));
  process.exitCode = 1;
}
