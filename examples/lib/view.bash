# shellcheck shell=bash
# How the scripts for Location gateways and the KP look at what they change. Sourced by them; needs script.bash.
#
# shellcheck disable=SC2154 # from script.bash

answer='' # what a command wrote, both streams

# ask COMMAND...: what it shows. A view that fails ends the script: nothing can be told without it.
ask() {
  local status=0
  answer=$("$@" 2>&1 9>&-) || status=$?
  ((status == 0)) || stop "$((status == 2 ? 2 : 1))" "$1 failed (status $status): $answer"
}

# attribute NAME: of the detailed view that was asked for last, with -delim :.
attribute() {
  local line
  while IFS= read -r line; do
    if [[ $line == "$1:"* ]]; then say "${line#*:}"; fi
  done <<<"$answer"
}

# wait_once: runs the command of REKEY_WAIT, or ends the script.
wait_once() { await "${wait_command[@]}" >/dev/null || stop 2 "the command that waits failed: ${wait_command[*]}"; }
