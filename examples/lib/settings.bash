# shellcheck shell=bash
# What the scripts say, their settings, and the system that they reach. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

program=${0##*/}
show=''                     # not blank: show each command and its output
gap=0                       # REKEY_GAP in seconds
system_id='' system_name='' # the system that was reached

say() { printf '%s\n' "$*"; }

complain() { printf '%s: %s\n' "$program" "$*" >&2; }

# refuse WHY: nothing has been changed.
refuse() {
  complain "refused, nothing was changed: $*"
  return 1
}

# half_way WHY: a new key is, or may be, prepared and not in force.
half_way() {
  complain "failed half-way: $*"
  if [[ $rekey_state == prepared ]]; then
    complain "a new key is prepared but not in force${new:+ ($new)}"
  else
    complain "a new key may be prepared and not in force"
  fi
  complain "what to do: put right what failed and run this script again, which goes on from here;"
  complain "or drop the new key: $(typed chencryption "-$method" newkey -key cancel)"
  show_alerts
  return 2
}

wrong_usage() {
  complain "$*"
  complain "$program --help tells more"
  exit 64
}

# usage: the comment at the beginning of the script, and the settings.
usage() {
  sed -n -e '1d' -e '/^#/!q' -e 's/^# \{0,1\}//p' "$0"
  cat "$library/settings.txt"
}

# seconds DURATION: 20h, 90m, 45s, 2d or a bare number of seconds.
seconds() {
  [[ $1 =~ ^([0-9]{1,9})([smhd]?)$ ]] || return
  case ${BASH_REMATCH[2]} in
  m) say $((10#${BASH_REMATCH[1]} * 60)) ;;
  h) say $((10#${BASH_REMATCH[1]} * 3600)) ;;
  d) say $((10#${BASH_REMATCH[1]} * 86400)) ;;
  *) say $((10#${BASH_REMATCH[1]})) ;;
  esac
}

# read_settings ARGUMENT...: of the command line and the environment. Ends the script if they are wrong.
read_settings() {
  case ${1-} in
  -h | --help)
    usage
    exit 0
    ;;
  esac
  (($# == 0)) || wrong_usage "takes no arguments; settings are environment variables"
  [[ -n ${EXPECT_SYSTEM-} ]] \
    || wrong_usage "EXPECT_SYSTEM is not set: the name or id of the system to be rekeyed (lssystem)"
  read -ra array_prefix <<<"${REKEY_SSH-}"
  read -ra wait_command <<<"${REKEY_WAIT:-sleep 60}"
  command -v "${wait_command[0]-}" >/dev/null || wrong_usage "REKEY_WAIT is not a command: ${REKEY_WAIT-}"
  limit=${REKEY_LIMIT:-720}
  [[ $limit =~ ^[0-9]{1,9}$ ]] || wrong_usage "REKEY_LIMIT is not a number: $limit"
  limit=$((10#$limit))
  gap=$(seconds "${REKEY_GAP:-20h}") || wrong_usage "REKEY_GAP is not a duration such as 20h: $REKEY_GAP"
  hooks_folder=${HOOKS-}
  [[ -z $hooks_folder || -d $hooks_folder ]] || wrong_usage "HOOKS is not a folder: $hooks_folder"
  # A folder one level off would run no hook and make no backup, and nobody would notice.
  [[ -z $hooks_folder || -d $hooks_folder/pre-rekey.d || -d $hooks_folder/pre-commit.d || -d $hooks_folder/post-rekey.d ]] \
    || wrong_usage "HOOKS holds none of pre-rekey.d, pre-commit.d and post-rekey.d: $hooks_folder"
  records=${XDG_STATE_HOME:-${HOME-}/.local/state}/rekey-scripts
  # Every rehearsal has a system of the same name and id, so each keeps its records beside its own state.
  [[ -n ${REKEY_SSH-} || -z ${REHEARSAL_STATE-} ]] || records=${REHEARSAL_STATE%/}.rekey-scripts
  records=${REKEY_RECORD:-$records}
  show=${SHOW:-${REKEY_SHOW-}}
  if [[ $show == 0 ]]; then show=''; fi
  trap 'stopped HUP' HUP
  trap 'stopped INT' INT
  trap 'stopped TERM' TERM
}

# stopped SIGNAL: says what to do, and ends the script as the signal would have.
stopped() {
  complain "stopped; run this script again: it goes on from where the rekey stands"
  trap - "$1"
  kill "-$1" $$
}

# reach_system: finds out which system this is, and that it is the expected one. Before this nothing may be changed.
reach_system() {
  ask lssystem || refuse "lssystem failed (status $?); are the commands on the PATH, or is REKEY_SSH wanted?" || return
  system_id=$(attribute id "$answer")
  system_name=$(attribute name "$answer")
  [[ $EXPECT_SYSTEM == "$system_id" || $EXPECT_SYSTEM == "$system_name" ]] \
    || refuse "this is the system $system_name ($system_id), and $EXPECT_SYSTEM is expected" || return
  [[ $system_id =~ ^[0-9A-Za-z]+$ ]] || refuse "the system has no id that can be used: $system_id" || return
  take_lock || refuse "$records/$system_id.lock cannot be locked" || return
  say "system: $system_name ($system_id)"
}
