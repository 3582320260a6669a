// Gives what `check` prints for programs to those programs: SARIF to its JSON Schema and to Microsoft's SARIF multitool with
// GitHub's rules, the test report to xmllint with Jenkins' schema, the page to GitHub's Markdown. Needs a build.
// A program that is not installed is skipped, and says so; where CI is set, that is a failure.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Validator } from "@cfworker/json-schema";

const COMMAND = resolve("bin/cornerstones.js");
const XSD = resolve("test/fixtures/jenkins-junit-4.xsd");
const MULTITOOL = ["linux", "darwin", "win32"]
  .map((system) => resolve(`test/consumers/node_modules/@microsoft/sarif-multitool-${system}`))
  .find((folder) => existsSync(folder));

/** SARIF2005 wishes for the tool's address, and this one has none of its own: it is installed from a clone or a packed file. */
const UNMET = ["SARIF2005"];

/** Keeps the multitool from asking the network whether each rule's page is there. */
const OFFLINE = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Driver.RuleEnabledState" />
  </Properties>
</Properties>
`;

const folder = mkdtempSync(join(tmpdir(), "cornerstones-formats-"));
let failures = 0;

try {
  makePlans();
  checkSarif();
  checkJunit();
  checkMarkdown();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** The examples, and plans whose names and words hold what each of the languages could trip over. */
function makePlans() {
  cpSync("examples", join(folder, "examples"), { recursive: true });
  const payloads = [
    "a space, 100% sure",
    "line\nbreak",
    "::error::x",
    "%0A::x",
    "]]> --> <!-- <![CDATA[",
    `"'><img src=x onerror=alert(1)>`,
    "[click](javascript:alert(1)) {0}",
    "| cell | `code` | @head #4 https:",
    "\u202egnp.exe",
    "\u001b[31mred\u0007",
  ];
  mkdirSync(join(folder, "hostile"));
  for (const payload of payloads) {
    const text = JSON.stringify(payload);
    writeFileSync(
      join(folder, "hostile", `${payload.replaceAll("/", "_")}.cornerstones.yaml`),
      `cornerstones: 1\nsetting: ${text}\nperiod: { from: 2025-9-1, to: 2026-07-21 }\n${text}: ${text}\nmeasures:\n  - measure: ${text}\n    improve: ${text}\n    links: [${text}]\n`,
    );
  }
  writeFileSync(join(folder, "hostile", "empty.cornerstones.yaml"), "");
}

/** What `check` prints in a format about all of these plans and one that is missing. */
function check(format) {
  const args = [COMMAND, "check", ".", "gone.yaml", "--as-of", "2026-05-15", "--format", format];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 2) fail(format, `exit code ${status} where a missing plan gives 2: ${stderr}`);
  return stdout;
}

function checkSarif() {
  const text = check("sarif");
  if (MULTITOOL === undefined) return skip("sarif", "npm package @microsoft/sarif-multitool");
  const schema = JSON.parse(readFileSync("test/fixtures/sarif-2.1.0.json", "utf8"));
  const { errors } = new Validator(schema, "2020-12").validate(JSON.parse(text));
  report(
    "sarif: its JSON Schema",
    errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`),
  );
  report("sarif: Sarif.Multitool validate with the rules of SARIF and GitHub", multitoolComplaints(text));
}

/** The errors and warnings of the SARIF multitool; its notes are wishes, as for the source inside the report. */
function multitoolComplaints(text) {
  const program = join(MULTITOOL, process.platform === "win32" ? "Sarif.Multitool.exe" : "Sarif.Multitool");
  // The package marks its program as one in an install script, which npm may have been told not to run.
  chmodSync(program, 0o755);
  const [input, output] = [join(folder, "check.sarif"), join(folder, "verdict.sarif")];
  writeFileSync(input, text);
  const policy = join(folder, "policy.xml");
  writeFileSync(policy, OFFLINE);
  const rules = ["--rule-kind", "Sarif;Ghas", "--config", policy];
  const args = ["validate", input, ...rules, "--output", output, "--log", "ForceOverwrite"];
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
  });
  if (error || status !== 0 || !existsSync(output)) return [`exit code ${status}: ${error ?? stdout}`];
  const { results, invocations } = JSON.parse(readFileSync(output, "utf8")).runs[0];
  const broken = (invocations ?? []).filter(({ executionSuccessful }) => !executionSuccessful);
  const complaints = results.filter(
    ({ ruleId, level }) => level !== "note" && level !== "none" && !UNMET.includes(ruleId),
  );
  return [
    ...broken.map((invocation) => JSON.stringify(invocation)),
    ...complaints.map(
      ({ ruleId, level, message }) => `${level ?? "warning"} ${ruleId}: ${JSON.stringify(message)}`,
    ),
  ];
}

function checkJunit() {
  const path = join(folder, "check.xml");
  writeFileSync(path, check("junit"));
  const { error, status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", XSD, path], {
    encoding: "utf8",
  });
  if (error) return skip("junit", "xmllint (Debian: libxml2-utils)");
  report("junit: xmllint with Jenkins' schema", status === 0 ? [] : [stderr]);
}

function checkMarkdown() {
  const extensions = ["table", "strikethrough", "autolink", "tasklist"].flatMap((name) => ["-e", name]);
  const { error, stdout } = spawnSync("cmark-gfm", ["--unsafe", ...extensions], {
    input: check("markdown"),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (error) return skip("markdown", "cmark-gfm (Debian: cmark-gfm)");
  const own = ["h2", "h3", "p", "ul", "li", "strong", "code", "details", "summary"];
  const tags = new Set([...stdout.matchAll(/<\/?([a-z!?][^\s>]*)/gi)].map(([, tag]) => tag));
  const foreign = [...tags].filter((tag) => !own.includes(tag)).map((tag) => `<${tag}> came through`);
  report("markdown: cmark-gfm, no element but our own", foreign);
}

function report(what, problems) {
  if (problems.length === 0) console.log(`ok       ${what}`);
  else fail(what, problems.slice(0, 20).join("\n         "));
}

function fail(what, why) {
  failures += 1;
  console.log(`FAILED   ${what}\n         ${why}`);
}

function skip(what, needed) {
  if (process.env.CI) fail(what, `${needed} is not installed`);
  else console.log(`skipped  ${what}: ${needed} is not installed`);
}
