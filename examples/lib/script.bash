# shellcheck shell=bash
# What every script of the folder above has in common: what it says, how it reads its settings, how it is stopped, and how it
# keeps other runs away. Sourced by rekey.bash, and by the scripts that do not need the rest of that.
#
# shellcheck disable=SC2034 # the scripts use the variables

program=${0##*/}
subject='the rekey' # what the script does, for its messages
child=''            # the process that is waited for
wait_command=()     # the words of REKEY_WAIT
limit=0             # how often it may be run

say() { printf '%s\n' "$*"; }

complain() { printf '%s: %s\n' "$program" "$*" >&2; }

# stop STATUS WHY: ends the script.
stop() {
  complain "$2"
  exit "$1"
}

wrong_usage() { stop 64 "$1; $program --help tells more"; }

# show_header: the comment at the beginning of the script.
show_header() { sed -n -e '1d' -e '/^#/!q' -e 's/^# \{0,1\}//p' "$0"; }

# number NAME TEXT: the text as a number.
number() {
  [[ $2 =~ ^[0-9]{1,9}$ ]] || wrong_usage "$1 is not a number: $2"
  say "$((10#$2))"
}

# seconds NAME TEXT: 20h, 90m, 45s, 2d or a bare number of seconds, in seconds.
seconds() {
  [[ $2 =~ ^([0-9]{1,9})([smhd]?)$ ]] || wrong_usage "$1 is not a duration such as 20h: $2"
  local unit=1
  case ${BASH_REMATCH[2]} in
  m) unit=60 ;;
  h) unit=3600 ;;
  d) unit=86400 ;;
  esac
  say "$((10#${BASH_REMATCH[1]} * unit))"
}

# read_waiting COMMAND LIMIT: sets $wait_command from REKEY_WAIT and $limit from REKEY_LIMIT, or else to these.
read_waiting() {
  read -ra wait_command <<<"${REKEY_WAIT:-$1}"
  command -v "${wait_command[0]-}" >/dev/null || wrong_usage "REKEY_WAIT is not a command: ${REKEY_WAIT-}"
  limit=$(number REKEY_LIMIT "${REKEY_LIMIT:-$2}") || exit
}

# record_folder STATE: where the script remembers what it did: beside the state of a rehearsal, because every rehearsal begins
# with the same names and ids; blank if it is not a rehearsal.
record_folder() {
  local folder=${XDG_STATE_HOME:-${HOME-}/.local/state}/rekey-scripts
  [[ -z $1 ]] || folder=${1%/}.rekey-scripts
  say "${REKEY_RECORD:-$folder}"
}

# catch_signals: a script that is stopped says that it can be run again.
catch_signals() {
  trap 'stopped HUP' HUP
  trap 'stopped INT' INT
  trap 'stopped TERM' TERM
}

# stopped SIGNAL: ends the script as the signal would have.
stopped() {
  trap - "$1"
  [[ -z $child ]] || kill "$child" 2>/dev/null
  complain "stopped; run this script again: it goes on from where $subject stands"
  kill "-$1" $$
}

# await COMMAND...: runs it, and returns its status. A signal is not kept waiting until it ends. Descriptor 9 is the lock:
# whatever outlives a stopped script must not keep it.
await() {
  local status=0
  "$@" </dev/null 9>&- &
  child=$!
  wait "$child" || status=$?
  child=''
  return "$status"
}

# lock FILE TRIES: one run at a time; looks once a second. Returns 1 if the file cannot be written, 2 if another run keeps it.
# The lock goes when the script goes, and with it the command that it may have left at work: that is what the waiting is for.
# (Not flock -w: whoever blocks SIGALRM would wait for ever.)
lock() {
  local tries
  (umask 077 && mkdir -p "${1%/*}") && exec 9>"$1" || return
  command -v flock >/dev/null || return 0
  for ((tries = 1; tries <= $2; tries++)); do
    flock -n 9 && return
    await sleep 1
  done
  return 2
}

# replace FILE LINE...: in one step, and on the disk when it returns.
replace() {
  local file=$1
  shift
  (umask 077 && printf '%s\n' "$@" >"$file.new") && flush "$file.new" && mv -f "$file.new" "$file" && flush "${file%/*}"
}

# flush FILE: onto the disk, where sync can do that; elsewhere the system does it soon.
flush() { sync "$1" 2>/dev/null || true; }
