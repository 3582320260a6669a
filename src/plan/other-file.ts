/** What is said of a file of another program that is handed in as a plan: "a Word file". */
export function otherFileText(kind: string): string {
  return `this is ${kind}, and not a plan: begin a plan with \`cornerstones init\`, and type or paste the grid into it`;
}
