#!/usr/bin/env bash
# test-rekey.sh - tests a script that renews the key of an array's key servers: what it does when all is well, and when it is not
#
#   test-rekey.sh [COMMAND [ARGUMENT...]]
#
# COMMAND is the script, which reaches the array by "ssh array1 ..." or "ssh USER@array1 ..."; unless given, rekey-keyserver.sh of
# the examples. It runs as it is, with a stand-in for ssh first on its PATH (shim/ssh of the examples), so it reaches nothing but a
# rehearsal in a throw-away folder.
#
# Four variables tell it what it needs to know. A script that has other settings is tested by an adapter of four lines:
#   EXPECT_SYSTEM  the name that lssystem has to show before anything is changed
#   REKEY_SSH      how to reach the array: ssh admin@array1
#   REKEY_WAIT     what to run between two looks at the array, in place of "sleep 60": lets an hour of the rehearsal pass
#   HOOKS          HOOKS/pre-commit.d/zz-between is to be run when the key is prepared and not in force, in place of your backup
#                  of the key servers; if it fails there must be no commit
#
#   #!/bin/sh
#   export SYSTEM="$EXPECT_SYSTEM" ARRAY=admin@array1 WAIT_COMMAND="$REKEY_WAIT"
#   export BACKUP_COMMAND="$HOOKS/pre-commit.d/zz-between"
#   exec ./my-rekey-script "$@"
#
# Not needed, but used where set:
#   EXPECT_SYSTEM, REKEY_WAIT, REKEY_LIMIT (how often to wait; 10)  stay as you have set them; the array gets that name
#   CASE_LIMIT     after how many seconds a run of the script is ended, and counts as failed; 120
#   HOOKS          your own hooks, which are copied and run too; they have to back the rehearsal's key servers up then
#   EXAMPLES       the folder of the installed examples, such as /usr/share/rekey-rehearsal/examples; needed if this file is a
#                  copy that has left it
#
# Time stands still (scale 0), so nothing here depends on the speed of the machine: a script that sleeps waits in vain. Each case
# begins at the same snapshot. A script that was stopped is run again, as a person would do.
#
# Exit status: 0 all is as expected; 1 a case failed, and it says which and why; 64 nothing was tested.
set -u
case ${1-} in -h | --help) sed -n -e 1d -e '/^#/!q' -e 's/^# \{0,1\}//p' "$0" && exit ;; esac
stop() {
  printf 'test-rekey.sh: nothing was tested: %s\n' "$*" >&2
  exit 64
}
examples=${EXAMPLES:-$(dirname "$(readlink -f "$0")")/..}
examples=$(cd "$examples" 2>/dev/null && pwd) || stop "there is no folder ${EXAMPLES-}"
# Without the stand-in the script would call the real ssh.
[[ -x $examples/shim/ssh && -x $examples/ssh/rehearsal-shell ]] \
  || stop "the stand-in for ssh is not in $examples; let EXAMPLES name the examples (PREFIX/share/rekey-rehearsal/examples)"
[[ $(PATH="$examples/shim:$PATH" type -P ssh) == "$examples/shim/ssh" ]] \
  || stop "the stand-in for ssh would not be the one that is found: a PATH cannot hold $examples"
[[ ${CASE_LIMIT:=120} =~ ^[1-9][0-9]{0,4}$ ]] || stop "CASE_LIMIT is not a number of seconds: $CASE_LIMIT"
command -v chsim >/dev/null || stop "the commands are not on the PATH"
(($# > 0)) || set -- "$examples/rekey-keyserver.sh"
type -P -- "$1" >/dev/null || stop "the script is not there, or is not executable: $1"
[[ -z ${HOOKS-} || -d $HOOKS ]] || stop "HOOKS is not a folder: $HOOKS"
script=("$@")

work=$(mktemp -d) || exit
trap 'rm -rf "$work"' EXIT
unset REHEARSAL_ROLE REHEARSAL_USER REHEARSAL_PHASE REKEY_GAP
export REHEARSAL_STATE=$work/array1 REHEARSAL_HOSTS=$work/hosts REHEARSAL_REQUIRE_STATE=1
# Beside the file, whatever the temporary folder is called.
printf '%s\n' "array1 array1" "trainer@array1 array1 SecurityAdmin trainer" >"$REHEARSAL_HOSTS"

# Never yours: the way to your array, and what your scripts remember of it.
export REKEY_SSH='ssh admin@array1' REKEY_RECORD=$work/record
export EXPECT_SYSTEM=${EXPECT_SYSTEM:-FS5200} REKEY_WAIT=${REKEY_WAIT:-ssh trainer@array1 chsim -advance 1h}
export REKEY_LIMIT=${REKEY_LIMIT:-10}
backup='chsim -backup keyserver'
mkdir "$work/hooks"
if [[ -n ${HOOKS-} ]]; then
  cp -R "$HOOKS/." "$work/hooks" || exit
  backup=':' # yours does it
fi
export HOOKS=$work/hooks
mkdir -p "$HOOKS/pre-commit.d"

key() { lsencryption | sed -n 's/^keyserver_pmk_uid //p'; }

failures=0 status=0 before='' what='' group=''
trap '[[ -z $group ]] || kill -KILL -- "-$group" 2>/dev/null; exit 130' HUP INT TERM
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
  chsim -rollback start || exit
  rm -rf "$REKEY_RECORD"
  between "$backup"
  before=$(key)
  printf -- '-- %s\n' "$what"
}

between() { # LINE: happens when the key is prepared and not in force
  printf '#!/bin/sh\n%s\n' "$*" >"$HOOKS/pre-commit.d/zz-between"
  chmod +x "$HOOKS/pre-commit.d/zz-between"
}

run() { # in a group of processes of its own, so that it can be killed with all that it has begun
  set -m
  PATH="$examples/shim:$PATH" timeout -k 1 "$CASE_LIMIT" "${script[@]}" >"$work/output" 2>&1 </dev/null &
  set +m
  group=$! status=0
  wait "$group" 2>/dev/null || status=$?
  group=''
  # 137 as well, if it had to be killed; but some cases do that themselves.
  if ((status == 124)); then
    echo "test-rekey.sh: ended after $CASE_LIMIT s (CASE_LIMIT); time stands still: does it wait by REKEY_WAIT?" >>"$work/output"
  fi
}

run_again() { # if it was stopped or has failed, when what was in its way is gone
  if ((status == 0)); then return; fi
  between "$backup"
  run
}

renewed() { [[ $(key) != "$before" ]]; }
kept() { [[ $(key) == "$before" ]]; }
rekey_is() { [[ $(lsencryption | sed -n 's/^keyserver_rekey //p') == "$1" ]]; }
one_was_made() { # by the array's own log: the eighth field is the result
  [[ $(catauditlog -delim '!' | awk -F '!' '$8 == 0 && /chencryption/ && /-keyserver/ && /prepare/' | wc -l) -eq 1 ]]
}

expect_one_rekey() {
  expect "it comes through, on its own or when it is run again" test "$status" -eq 0
  expect "there is a new key" renewed
  expect "exactly one new key was made" one_was_made
  expect "nothing is half done" rekey_is no
  expect "every key server has it" lssim -assert 'keyserver_key_copies=3'
}

# An id follows from the name: one that is expected can be the usual one only.
named=()
if [[ $EXPECT_SYSTEM != FS5200 && ! $EXPECT_SYSTEM =~ ^[0-9A-F]{16}$ ]]; then named=(-name "$EXPECT_SYSTEM"); fi
REHEARSAL_REQUIRE_STATE='' chsim -scenario keyserver -time 260105090000 -scale 0 ${named[@]+"${named[@]}"} && chsim -snapshot start || exit

begin "all is well"
run
expect "it succeeds" test "$status" -eq 0
expect "there is a new key" renewed
expect "nothing is half done" rekey_is no
expect "every key server has the key, and a backup holds it" lssim -assert 'keyserver_key_copies=3:backups!='
for server in keyserver0 keyserver1 keyserver2; do chsim -fault keyserver-lost -object "$server"; done
expect "after the loss of all key servers there is a backup to restore" chsim -restore keyserver -object keyserver0
chsim -restart
expect "after the loss of all key servers the backup unlocks the system" lssim -assert 'system_locked=no'

begin "a key server is offline"
chsim -fault keyserver-unreachable -object keyserver2
chsim -advance 1h
run
expect "it refuses" test "$status" -ne 0
expect "the key is the old one" kept
expect "nothing is prepared" rekey_is no

begin "the system is locked"
for server in keyserver0 keyserver1 keyserver2; do chsim -fault keyserver-unreachable -object "$server"; done
chsim -restart
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
run_again
expect_one_rekey

begin "the answer to commit is lost"
between "$backup && chsim -fault reply-lost -count 1"
run
run_again
expect_one_rekey

begin "the array takes its time over each step"
chsim -transition 30s
run
run_again
expect_one_rekey

begin "it is killed between prepare and commit"
between "$backup && kill -KILL 0"
run
expect "the key is the old one" kept
run_again
expect_one_rekey

begin "replication fails for a long time"
chsim -fault replication -count 50
run
expect "it tells that not every key server has the key" test "$status" -ne 0

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
