extension ShellDriver {
  /// The scripts that drive the shells; each reads `lines` and writes `result`.
  static let scripts = [
    "drive.bash": bashDriver, "drive.zsh": zshDriver, "inner.zsh": zshInner, "drive.fish": fishDriver,
  ]

  /// The variables that the functions read, as bash would set them.
  private static let bashDriver = #"""
    COMP_WORDBREAKS=$' \t\n"\'@><=;|&(:'
    while IFS= read -r line; do
      name=${line%% *}
      declare -F "_rekey_rehearsal_$name" >/dev/null || source "$1/$name"
      COMP_LINE=$line COMP_POINT=${#line}
      function=$(complete -p "$name" | sed 's/.*-F \([^ ]*\).*/\1/')
      COMPREPLY=()
      "$function"
      printf '>%s\n' "$line"
      printf '%s\n' "${COMPREPLY[@]}"
    done <lines >result
    """#

  /// Completion needs a line editor, and that needs a terminal: an inner shell gets one.
  private static let zshDriver = #"""
    zmodload zsh/zpty
    zpty inner "zsh -f -i"
    zpty -w inner "fpath=(${(q)1} \$fpath); source ./inner.zsh"
    zpty -r inner begun '*READY*'
    zpty -w -n inner $'\t'
    while zpty -r inner rest; do :; done 2>/dev/null
    [[ -e result ]]
    """#

  /// One key completes every line after the other, as if each had been typed.
  private static let zshInner = #"""
    autoload -Uz compinit
    compinit -D -u
    compadd() {
      local -a hits
      if [[ " ${@[1,(i)--]} " != *' -'[OAD]* ]]; then
        builtin compadd -O hits "$@"
        found+=($hits)
      fi
      builtin compadd "$@"
    }
    capture() {
      local -aU found
      _main_complete
      print -r -- ">$line"
      (( $#found )) && print -rl -- $found
    }
    every() {
      local line
      while IFS= read -r line; do
        BUFFER=$line CURSOR=$#line
        zle capture
      done <lines >result
      exit
    }
    zle -C capture list-choices capture
    zle -N every
    bindkey '^I' every
    echo READY
    """#

  private static let fishDriver = #"""
    set -g fish_complete_path $argv[1]
    while read -l line
        echo ">$line"
        complete -C $line
    end <lines >result
    """#
}
