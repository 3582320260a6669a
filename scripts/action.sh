#!/usr/bin/env bash
# What action.yml runs. All it is told stands in variables (INPUT_...), and each is handed on as one word. The command is the one of
# the action's own checkout, whatever the repository that is checked has installed or says of npm.
set -euo pipefail

written=""

# Says what the job's other steps read: the exit code, and the SARIF file where this run wrote one.
finish() {
  {
    printf 'exit-code=%s\n' "$1"
    if [ -n "$written" ]; then
      # What ends the value may be anything but this, which nobody can guess.
      end="end-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
      printf 'sarif<<%s\n%s\n%s\n' "$end" "$written" "$end"
    fi
  } >>"${GITHUB_OUTPUT:-/dev/null}"
  exit "$1"
}

refuse() {
  printf '%s\n' "cornerstones: $1" >&2
  finish 2
}

root=${GITHUB_ACTION_PATH:?"cornerstones: this script is a part of a GitHub Action"}
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
  refuse "Node 20.19 or later is needed here; in a container, choose an image that has it, such as node:22"
if [ ! -f "$root/dist/cli/cornerstones.cjs" ]; then
  # A commit of the sources, and not one that is built: npm reads the action's own settings and lock file there, and fetches what
  # builds the command and nothing of what tests it.
  (cd "$root" &&
    npm install --no-save --save-prod --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error $(node scripts/build/needed-packages.mjs) &&
    node scripts/build.mjs --command) >&2 ||
    refuse "the command could not be built in $root"
fi

# The runner's own folder has a name that Node on Windows knows, too.
pages=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/cornerstones-XXXXXX") || refuse "there is no room for a temporary file"
trap 'rm -rf "$pages"' EXIT
page=$pages/summary.md

words=(check --no-progress --format github "--format=markdown=$page")
[ -z "$INPUT_SARIF" ] || words+=("--format=sarif=$INPUT_SARIF")
[ -z "$INPUT_FAIL_ON" ] || words+=("--fail-on=$INPUT_FAIL_ON")
[ -z "$INPUT_MAX_WARNINGS" ] || words+=("--max-warnings=$INPUT_MAX_WARNINGS")
[ -z "$INPUT_AS_OF" ] || words+=("--as-of=$INPUT_AS_OF")
[ -z "$INPUT_CONFIG" ] || words+=("--config=$INPUT_CONFIG")
words+=(--)
while IFS= read -r plan; do
  # What Windows leaves at the end of a line, and empty lines, name nothing.
  plan=${plan%$'\r'}
  [ -z "$plan" ] || words+=("$plan")
done <<<"$INPUT_PLANS"

# A file is written aside and takes the other's place, so one with the number that it had is from an earlier run.
file_number() { [ ! -f "$INPUT_SARIF" ] || ls -di -- "$INPUT_SARIF" | awk '{ print $1; exit }'; }
before=$(file_number)

code=0
node "$root/bin/cornerstones.js" "${words[@]}" || code=$?

[ ! -s "$page" ] || cat "$page" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
if [ -n "$INPUT_SARIF" ] && [ -f "$INPUT_SARIF" ] && [ "$(file_number)" != "$before" ]; then
  case "$INPUT_SARIF" in
    # A path of Windows is whole as it is; `pwd -W` is how its bash tells the folder to other programs.
    /* | [A-Za-z]:[/\\]*) written=$INPUT_SARIF ;;
    *) written=$(pwd -W 2>/dev/null || pwd)/$INPUT_SARIF ;;
  esac
fi
finish "$code"
