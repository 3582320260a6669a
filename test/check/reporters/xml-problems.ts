/** Jenkins' schema of test reports (junit-10.xsd of its xUnit plugin), as far as what we write goes. */
const ELEMENTS: Readonly<Record<string, { inside: string; required: string[]; allowed: string[] }>> = {
  testsuites: { inside: "", required: [], allowed: ["name", "tests", "failures", "errors"] },
  testsuite: {
    inside: "testsuites",
    required: ["name", "tests", "failures", "errors"],
    allowed: ["skipped", "time"],
  },
  properties: { inside: "testsuite", required: [], allowed: [] },
  property: { inside: "properties", required: ["name", "value"], allowed: [] },
  testcase: { inside: "testsuite", required: ["name"], allowed: ["classname", "time"] },
  failure: { inside: "testcase", required: [], allowed: ["type", "message"] },
  error: { inside: "testcase", required: [], allowed: ["type", "message"] },
  "system-out": { inside: "testcase", required: [], allowed: [] },
};

const MARKUP = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g;

/** What keeps a test report from being well-formed, or from being what Jenkins' schema wants. */
export function xmlProblems(text: string): string[] {
  const [head = "", ...lines] = text.split("\n");
  const body = lines.join("\n");
  const problems = head === '<?xml version="1.0" encoding="UTF-8"?>' ? [] : [`begins with ${head}`];
  const rest = body.replace(MARKUP, "").replace(/&(?:lt|gt|amp|quot|#3[59]|#58);/g, "");
  if (/[<&]/.test(rest)) problems.push(`stray markup: ${rest.slice(rest.search(/[<&]/), 40)}`);
  const open: string[] = [];
  for (const [, end, name = "", attributes = "", closed] of body.matchAll(MARKUP)) {
    if (end) {
      if (open.pop() !== name) problems.push(`</${name}> closes nothing`);
      continue;
    }
    problems.push(...elementProblems(name, attributes, open.at(-1) ?? ""));
    if (!closed) open.push(name);
  }
  return open.length === 0 ? problems : [...problems, `<${open.at(-1)}> is open`];
}

function elementProblems(name: string, attributes: string, parent: string): string[] {
  const kind = ELEMENTS[name];
  if (!kind) return [`<${name}> is unknown`];
  const names = [...attributes.matchAll(/ ([a-z]+)="/g)].map((match) => match[1] ?? "");
  return [
    ...(kind.inside === parent ? [] : [`<${name}> stands in <${parent}>`]),
    ...kind.required.filter((each) => !names.includes(each)).map((each) => `<${name}> lacks ${each}`),
    ...names
      .filter((each) => ![...kind.required, ...kind.allowed].includes(each))
      .map((each) => `<${name}> has ${each}`),
  ];
}
