import { escapeTerminal } from "./terminal.ts";

/** What a workflow command says of its place; absent ones are left out. */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

/**
 * A workflow command of GitHub Actions, without a line break behind it: `::error file=a.yaml,line=3::text`. Each of the
 * lines is made one line of plain text; names are the caller's own words. Escaped as the runner reads it
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts).
 */
export function workflowCommand(
  command: string,
  properties: CommandProperties,
  lines: readonly string[],
): string {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const head = given.length === 0 ? command : `${command} ${given.join(",")}`;
  return `::${head}::${lines.map(escapeData).join("%0A")}`;
}

function escapeData(text: string): string {
  return escapeTerminal(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
