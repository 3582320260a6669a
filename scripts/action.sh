#!/usr/bin/env bash
# What action.yml runs. All it is told stands in variables (INPUT_...), and each is handed on as one word.
set -euo pipefail

refuse() {
  printf '%s\n' "cornerstones: $1" >&2
  exit 2
}

if [ -x node_modules/.bin/cornerstones ]; then
  command=(node_modules/.bin/cornerstones)
else
  # The action is a part of a clone, which can build the command itself.
  (cd "$ACTION_FOLDER" && npm ci --no-audit --no-fund) >&2 || refuse "the command could not be installed in $ACTION_FOLDER"
  command=(node "$ACTION_FOLDER/bin/cornerstones.js")
fi

page=$(mktemp)
trap 'rm -f "$page"' EXIT

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

code=0
"${command[@]}" "${words[@]}" || code=$?

[ ! -s "$page" ] || cat "$page" >>"$GITHUB_STEP_SUMMARY"
printf 'exit-code=%s\n' "$code" >>"$GITHUB_OUTPUT"
if [ -n "$INPUT_SARIF" ] && [ -f "$INPUT_SARIF" ]; then
  case "$INPUT_SARIF" in /*) file=$INPUT_SARIF ;; *) file=$PWD/$INPUT_SARIF ;; esac
  # What ends the value may be anything but this, which nobody can guess.
  end="end-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  printf 'sarif<<%s\n%s\n%s\n' "$end" "$file" "$end" >>"$GITHUB_OUTPUT"
fi
exit "$code"
