import type { Shell } from "./completion-command.ts";

/**
 * The script of each shell: it hands the words so far to the command, and offers what that prints, a word a line. Windows
 * PowerShell loses an empty word on the way, so there a space stands for the word that is yet to be typed.
 */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_cornerstones() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    line="\${line%%$'\\t'*}"
    [ -z "$line" ] || COMPREPLY+=("$(printf '%q' "$line")")
  done < <(cornerstones completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _cornerstones cornerstones 4c
`,
  zsh: `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
_cornerstones() {
  local line
  local -a values shown
  for line in "\${(@f)$(cornerstones completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    values+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  }")
  done
  if (( $#values )); then compadd -l -d shown -a values; else _files; fi
}
compdef _cornerstones cornerstones 4c
`,
  fish: `function __cornerstones_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (cornerstones completion fish -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c cornerstones -f -a '(__cornerstones_complete)'
complete -c 4c -f -a '(__cornerstones_complete)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName 'cornerstones', '4c' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { "$_" } })
  if ($wordToComplete -eq '') { $words += ' ' }
  cornerstones completion powershell -- @words 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    $text = if ($value -match "[\\s'()$;]") { "'" + ($value -replace "'", "''") + "'" } else { $value }
    $tip = if ($about) { $about } else { $value }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $tip)
  }
}
`,
};
