# shellcheck shell=bash
# How the scripts run the array's commands and read what they print. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

answer='' # what the array's last command printed
waits=0   # how often the script has waited so far
array_prefix=() # the words of REKEY_SSH

# array WORD...: runs a command on the array.
# Its output is then in $answer; its messages go to standard error; its status is returned.
array() {
  local status=0 line
  show_command ${array_prefix[@]+"${array_prefix[@]}"} "$@"
  if ((${#array_prefix[@]} > 0)); then
    # The shell at the other end splits the line into words again, so they are quoted for it.
    printf -v line '%q ' "$@"
    answer=$("${array_prefix[@]}" "${line% }" </dev/null) || status=$?
  else
    answer=$("$@" </dev/null) || status=$?
  fi
  show_answer "$@"
  return "$status"
}

# ask WORD...: runs a command that changes nothing; once more if its answer was lost on its way (the status of a dead ssh).
ask() {
  local status=0
  array "$@" || status=$?
  ((status == 255)) || return "$status"
  array "$@"
}

# typed WORD...: what a person would type to run the command, for messages.
typed() {
  local words="${array_prefix[*]-} $*"
  printf '%s' "${words# }"
}

# With SHOW=1: the command, as a person would type it.
show_command() {
  if [[ -n $show ]]; then printf '$ %s\n' "$*"; fi
}

# show_answer WORD...: with SHOW=1 what the command printed; of long lists the beginning, and nothing twice.
show_answer() {
  local before="shown_$1"
  [[ -n $show && -n $answer ]] || return 0
  if [[ "$* $answer" == "${!before-}" ]]; then
    printf '[as before]\n'
    return
  fi
  printf -v "$before" '%s' "$* $answer"
  awk -v most=14 'NR <= most { print } END { if (NR > most) print "[" (NR - most) " more lines]" }' <<<"$answer"
}

# attribute NAME TEXT: the value of an attribute in a detailed view; blank if it has none or is not there.
attribute() {
  local name value
  while read -r name value; do
    if [[ $name == "$1" ]]; then
      printf '%s\n' "$value"
      return
    fi
  done <<<"$2"
}

# columns NAME...: the named columns of a concise view made with -delim !, a line a row, again with ! between them.
# The columns are found by the view's header. A name that ends in ? may be missing there, and is blank then.
# (Not a colon: addresses contain colons.)
columns() {
  awk -F '!' -v names="$*" '
    BEGIN { count = split(names, name, " ") }
    NR == 1 && $0 == "" { exit } # nothing is listed, so there is no header either
    NR == 1 {
      for (i = 1; i <= NF; i++) place[$i] = i
      for (i = 1; i <= count; i++) if (!sub(/\?$/, "", name[i]) && !(name[i] in place)) exit 1
      next
    }
    {
      for (i = 1; i <= count; i++) printf "%s%s", (name[i] in place ? $place[name[i]] : ""), (i < count ? "!" : "\n")
    }'
}

# pause: waits once (REKEY_WAIT). Fails if the limit is reached, or the waiting itself fails.
pause() {
  ((waits < limit)) || return
  waits=$((waits + 1))
  show_command "${wait_command[@]}"
  await "${wait_command[@]}" && return
  complain "waiting failed: ${wait_command[*]}"
  return 1
}

# show_alerts: the array's open alerts, for the person who now has to find out more.
show_alerts() {
  array lseventlog -alert yes -message no -fixed no -order severity -count 10 || return 0
  if [[ -n $answer && -z $show ]]; then
    printf 'open alerts (lseventlog):\n%s\n' "$answer" >&2
  fi
}
