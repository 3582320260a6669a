/** The same as `.pre-commit-hooks.yaml`, for the command that is installed: it takes file names, and not --staged. */
const PRE_COMMIT_REPO = `  - repo: local
    hooks:
      - id: cornerstones-check
        name: check co-production plans
        language: system
        entry: npx --no-install cornerstones check
        args: ["--"]
        files: (^|/)([^/.][^/]*\\.)?cornerstones\\.ya?ml$
        exclude: (^|/)(\\.[^/]*|node_modules)/
        require_serial: true
`;

const LEFTHOOK_JOB = `pre-commit:
  jobs:
    - name: cornerstones
      run: npx --no-install cornerstones check --staged
`;

/** A hook's file, and what of it another file of that kind would need. */
export interface HookText {
  readonly whole: string;
  readonly lines: string;
  /** What to do with the lines, as the end of a sentence. */
  readonly add: string;
}

export const PRE_COMMIT_CONFIG: HookText = {
  whole: `# Looks over what is about to be committed: https://pre-commit.com\nrepos:\n${PRE_COMMIT_REPO}`,
  lines: PRE_COMMIT_REPO,
  add: "add these lines below its `repos:`",
};

export const LEFTHOOK_CONFIG: HookText = {
  whole: `# Looks over what is about to be committed: https://lefthook.dev\n${LEFTHOOK_JOB}`,
  lines: LEFTHOOK_JOB,
  add: "add this job to it, to those of its `pre-commit:` where it has some",
};

/** For any shell that git brings along; looks for the command where it is near first, and never on the network. */
export const GIT_HOOK: HookText = {
  whole: `#!/bin/sh
# Checks the co-production plans that are about to be committed. Made by \`cornerstones init --hooks git\`.
# To commit without it for once: git commit --no-verify
run() {
  "$@" && exit 0
  echo "Nothing was committed. Put right what is listed above, and git add it again; or commit without the check for once:" >&2
  echo "git commit --no-verify" >&2
  exit 1
}
if [ -x node_modules/.bin/cornerstones ]; then run node_modules/.bin/cornerstones check --staged; fi
if command -v cornerstones >/dev/null 2>&1; then run cornerstones check --staged; fi
export npm_config_offline=true
if npx --no-install cornerstones --version >/dev/null 2>&1; then run npx --no-install cornerstones check --staged; fi
echo "The plans were not checked, and nothing is committed: the command cornerstones is not installed here." >&2
echo "Install it from a clone (npm link) or from a packed file, or commit without it: git commit --no-verify" >&2
exit 1
`,
  lines: "npx --no-install cornerstones check --staged || exit 1\n",
  add: "add this line to it",
};

/** What `init --hooks` can set up, each with its line in the help. */
export const HOOK_KINDS = {
  "pre-commit": "for https://pre-commit.com, in .pre-commit-config.yaml",
  lefthook: "for https://lefthook.dev, in lefthook.yml",
  git: "git's own, in this clone alone",
} as const satisfies Record<string, string>;

export type HookKind = keyof typeof HOOK_KINDS;
