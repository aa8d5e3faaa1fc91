#!/usr/bin/env bash
# test-rekey.sh - tests a script that renews the key of an array's key servers: what it does when all is well, and when it is not
#
#   test-rekey.sh [COMMAND [ARGUMENT...]]
#
# COMMAND is the script, which reaches the array by "ssh array1 ..." or "ssh USER@array1 ..."; unless given, rekey-keyserver.sh of
# the examples. It runs as it is, with a stand-in for ssh first on its PATH (../shim/ssh), so it reaches nothing but a rehearsal in
# a throw-away folder. Its own waiting has to be short: see the settings below for the sample script's.
#
# Time stands still (scale 0), so nothing here depends on the speed of the machine. Each case begins at the same snapshot. It
# ends with status 1 if any case fails, and says which and why.
set -u
case ${1-} in -h | --help) sed -n -e 1d -e '/^#/!q' -e 's/^# \{0,1\}//p' "$0" && exit ;; esac
here=$(cd "$(dirname "$0")" && pwd)
command -v chsim >/dev/null || { echo "test-rekey.sh: the commands are not on the PATH" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export REHEARSAL_STATE=$work/array1 REHEARSAL_HOSTS=$work/hosts
printf '%s\n' "array1 $work/array1" "trainer@array1 $work/array1 SecurityAdmin trainer" >"$REHEARSAL_HOSTS"
unset REHEARSAL_ROLE REHEARSAL_USER REHEARSAL_REQUIRE_STATE

# The settings of rekey-keyserver.sh; put those of your script here. Between two looks it lets an hour pass.
export EXPECT_SYSTEM=FS5200 REKEY_SSH='ssh admin@array1' REKEY_WAIT='ssh trainer@array1 chsim -advance 1h' REKEY_LIMIT=10
export REKEY_RECORD=$work/record HOOKS=$work/hooks
mkdir -p "$HOOKS/pre-commit.d"
(($# > 0)) || set -- "$here/../rekey-keyserver.sh"
script=("$@")

key() { lsencryption | sed -n 's/^keyserver_pmk_uid //p'; }

failures=0 status=0 before='' what=''
expect() { # WHY COMMAND...: the command has to succeed
  local why=$1
  shift
  "$@" >"$work/said" 2>&1 && return
  failures=$((failures + 1))
  printf 'FAILED: %s: %s\n' "$what" "$why"
  sed 's/^/    /' "$work/said" "$work/output"
}

begin() { # WHAT: a case begins, from the snapshot, with no memory of earlier ones
  what=$1
  chsim -rollback start || exit 1
  rm -rf "$REKEY_RECORD" "$HOOKS"/pre-commit.d/*
  before=$(key)
  printf -- '-- %s\n' "$what"
}

between() { # COMMAND...: happens when the key is prepared and not in force; the sample script runs hooks then
  printf '#!/bin/sh\n%s\n' "$*" >"$HOOKS/pre-commit.d/between"
  chmod +x "$HOOKS/pre-commit.d/between"
}

run() {
  PATH="$here/../shim:$PATH" "${script[@]}" >"$work/output" 2>&1 </dev/null
  status=$?
}

renewed() { [[ $(key) != "$before" ]]; }
kept() { [[ $(key) == "$before" ]]; }
rekey_is() { [[ $(lsencryption | sed -n 's/^keyserver_rekey //p') == "$1" ]]; }

chsim -scenario keyserver -time 260105090000 -scale 0 && chsim -snapshot start || exit 1

begin "all is well"
between chsim -backup keyserver
run
expect "it succeeds" test "$status" -eq 0
expect "there is a new key" renewed
expect "nothing is half done" rekey_is no
expect "every key server has the key, and a backup holds it" lssim -assert 'keyserver_key_copies=3:backups!='
for server in keyserver0 keyserver1 keyserver2; do chsim -fault keyserver-lost -object "$server"; done
chsim -restore keyserver -object keyserver0
chsim -restart
expect "after the loss of all key servers the backup unlocks the system" lssim -assert 'system_locked=no'

begin "a key server is offline"
chsim -fault keyserver-unreachable -object keyserver2
chsim -advance 1h
run
expect "it refuses" test "$status" -ne 0
expect "the key is the old one" kept
expect "nothing is prepared" rekey_is no

begin "the key server cannot make a key"
chsim -fault create -count 100
run
expect "it tells" test "$status" -ne 0
expect "the key is the old one" kept
expect "nothing is prepared" rekey_is no

begin "the backup fails"
between exit 1
run
expect "it tells" test "$status" -ne 0
expect "the key is the old one" kept
chencryption -keyserver newkey -key cancel 2>"$work/cancel" || true
expect "the old key can be kept in force" rekey_is no

begin "the answer to prepare is lost"
chsim -fault reply-lost -count 1
run
if [[ $status != 0 ]]; then run; fi
expect "it comes through, on its own or when it is run again" test "$status" -eq 0
expect "there is a new key" renewed
expect "every key server has it" lssim -assert 'keyserver_key_copies=3'

begin "another array answers"
EXPECT_SYSTEM=PRODUCTION run
expect "it refuses" test "$status" -ne 0
expect "the key is the old one" kept
expect "nothing is prepared" rekey_is no

if ((failures > 0)); then
  printf '%d expectations were not met\n' "$failures"
  exit 1
fi
echo "all is as expected"
