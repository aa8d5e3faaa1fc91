# shellcheck shell=bash
# One method after the other. Sourced by rekey.bash.
#
# The record of the method "all" says that a run of rekey-all.sh is not finished, and which: a method that this run has
# rekeyed already is then not rekeyed again, however long ago it was.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

# rekey_all: rekeys every method that is enabled. Returns the script's exit status.
rekey_all() {
  local each status worst=0 order=()
  look || refuse "lsencryption failed (status $?)" || return
  if is_enabled keyserver; then order+=(keyserver); fi
  if is_enabled usb; then
    # A rekey that is under way has to be finished before the other method's can begin.
    if is_under_way usb; then order=(usb ${order[@]+"${order[@]}"}); else order+=(usb); fi
  fi
  ((${#order[@]} > 0)) || refuse "no method of encryption is enabled (lsencryption)" || return
  begin_or_go_on || return
  for each in "${order[@]}"; do
    say "--- $each"
    status=0
    rekey "$each" || status=$?
    case $status in
    0) ;;
    3) worst=3 ;;
    1)
      if ! has_rekeyed_any; then
        forget_record all
        return 1
      fi
      complain "failed half-way: one method is rekeyed and the other ($each) is not"
      complain "what to do: put right what failed and run this script again, which goes on from here"
      return 2
      ;;
    *) return "$status" ;;
    esac
  done
  forget_record all
  return "$worst"
}

# is_under_way METHOD: whether a key of it is prepared, or just being made or put in force.
is_under_way() {
  case $(attribute "$1_rekey" "$encryption") in
  no | no_key) return 1 ;;
  esac
}

# begin_or_go_on: finds the run that was stopped, or begins one. Before the first change of a new run the USB flash drives
# are looked at: too few of them should not be found out when the key servers have been rekeyed.
begin_or_go_on() {
  read_record all || refuse "see above" || return
  if [[ -n $record_phase ]]; then
    run=$record_run
    say "going on with the run begun at $record_when"
    return
  fi
  if is_enabled usb && ! is_under_way usb; then
    read_record usb || refuse "see above" || return
    if [[ $record_phase != 'done' ]] || ! is_recent; then check_usb || return; fi
  fi
  run="$(date +%s).$$"
  write_record all begun || refuse "the record in $records cannot be written"
}

# has_rekeyed_any: whether this run, since it first began, has rekeyed a method.
has_rekeyed_any() {
  local each
  for each in keyserver usb; do
    read_record "$each" && [[ $record_phase == 'done' ]] && is_of_this_run && return
  done
  return 1
}
