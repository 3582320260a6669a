/** What `init --hooks` can set up, each with its line in the help. */
export const HOOK_KINDS = {
  "pre-commit": "for https://pre-commit.com, in .pre-commit-config.yaml",
  lefthook: "for https://lefthook.dev, in lefthook.yml",
  git: "git's own, in this clone alone",
} as const satisfies Record<string, string>;

export type HookKind = keyof typeof HOOK_KINDS;
