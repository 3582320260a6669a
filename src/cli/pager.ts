import { spawn } from "node:child_process";

/** What a text is paged with, and where. */
export interface PagerCall {
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Shows a text in the pager that PAGER names, else in `less -R`, and resolves when the person has left it; with false
 * where there is none, and nothing was shown.
 */
export function runPager(text: string | Uint8Array, { env }: PagerCall): Promise<boolean> {
  const [program, ...args] = pagerWords(env.PAGER);
  if (program === undefined) return Promise.resolve(false);
  return new Promise((done) => {
    const pager = spawn(program, args, {
      stdio: ["pipe", "inherit", "inherit"],
      // What fits one screen is left standing, as git has it; a user's own LESS goes before.
      env: { ...env, LESS: env.LESS ?? "FRX" },
    });
    pager.on("error", () => done(false));
    pager.on("close", (code) => done(code !== 126 && code !== 127));
    // Whoever leaves the pager before the end closes the pipe.
    pager.stdin.on("error", () => undefined);
    pager.stdin.end(text);
  });
}

/** The words of PAGER, which no shell reads; none where it is there and empty, or says that nothing is to be paged. */
function pagerWords(said: string | undefined): readonly string[] {
  if (said === undefined) return ["less", "-R"];
  const words = said.split(/\s+/).filter((word) => word !== "");
  return words[0] === "cat" ? [] : words;
}
