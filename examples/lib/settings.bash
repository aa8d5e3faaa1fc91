# shellcheck shell=bash
# What the scripts say, their settings, and the system that they reach. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

show=''                     # not blank: show each command and its output
gap=0                       # REKEY_GAP in seconds
system_id='' system_name='' # the system that was reached

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

# usage: the comment at the beginning of the script, and the settings.
usage() {
  show_header
  cat "$library/settings.txt"
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
  read_waiting "sleep 60" 720
  gap=$(seconds REKEY_GAP "${REKEY_GAP:-20h}") || exit
  hooks_folder=${HOOKS-}
  [[ -z $hooks_folder || -d $hooks_folder ]] || wrong_usage "HOOKS is not a folder: $hooks_folder"
  # A folder one level off would run no hook and make no backup, and nobody would notice.
  [[ -z $hooks_folder || -d $hooks_folder/pre-rekey.d || -d $hooks_folder/pre-commit.d || -d $hooks_folder/post-rekey.d ]] \
    || wrong_usage "HOOKS holds none of pre-rekey.d, pre-commit.d and post-rekey.d: $hooks_folder"
  if [[ -n ${REKEY_SSH-} ]]; then records=$(record_folder ''); else records=$(record_folder "${REHEARSAL_STATE-}"); fi
  show=${SHOW:-${REKEY_SHOW-}}
  if [[ $show == 0 ]]; then show=''; fi
  catch_signals
}

# reach_system: finds out which system this is, and that it is the expected one. Before this nothing may be changed.
reach_system() {
  ask lssystem || refuse "lssystem failed (status $?); are the commands on the PATH, or is REKEY_SSH wanted?" || return
  system_id=$(attribute id "$answer")
  system_name=$(attribute name "$answer")
  [[ $EXPECT_SYSTEM == "$system_id" || $EXPECT_SYSTEM == "$system_name" ]] \
    || refuse "this is the system $system_name ($system_id), and $EXPECT_SYSTEM is expected" || return
  [[ $system_id =~ ^[0-9A-Za-z]+$ ]] || refuse "the system has no id that can be used: $system_id" || return
  lock "$records/$system_id.lock" 20 || refuse "$(why_not_locked $?)" || return
  say "system: $system_name ($system_id)"
}

# why_not_locked STATUS: of lock.
why_not_locked() {
  if (($1 == 2)); then say "another run is at work on $system_name"; else say "$records/$system_id.lock cannot be written"; fi
}
