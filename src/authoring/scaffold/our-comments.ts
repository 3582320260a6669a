/** Comments of plans that carry on, beside those that every new plan is written with. */
const CARRIED = [
  /^Still open from last time\.$/,
  /^What is there by now: /,
  /^Paused\. To go on, write a new evaluation/,
  /^as before: is it still the right one\?$/,
  / was reached: choose a new one together$/,
  /^was .* \d{4}: choose a new day$/,
  /^Last time(?:, .*)?: /,
];

/** Shorter words of a sentence could be anybody's. */
const MIN_COMMENT_LENGTH = 20;

/** Leaves out of comments those that a plan is written with, as `fresh` was, however their lines are broken by now. */
export function withoutOurs(fresh: string): (comments: readonly string[]) => readonly string[] {
  const ours = fresh.split("\n").flatMap((line) => /(?:^|\s)#(.*)$/.exec(line)?.[1]?.trim() ?? []);
  const [known, words] = [new Set(ours), plain(ours)];
  const isOurs = (line: string): boolean => known.has(line) || CARRIED.some((form) => form.test(line));
  return (comments) => {
    const kept: string[] = [];
    for (let at = 0; at < comments.length; ) {
      const run = runOf(comments.slice(at), words);
      const line = comments[at] ?? "";
      if (run === 0 && !isOurs(line.trim())) kept.push(line);
      at += Math.max(1, run);
    }
    return kept;
  };
}

/** How many lines from the first on stand together in a text; 0 where that is too little to tell. */
function runOf(lines: readonly string[], words: string): number {
  let count = 0;
  while (count < lines.length && words.includes(plain(lines.slice(0, count + 1)))) count += 1;
  return plain(lines.slice(0, count)).length < MIN_COMMENT_LENGTH ? 0 : count;
}

function plain(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/g, " ").trim();
}
