# shellcheck shell=bash
# The rekey of one method, step by step. Sourced by the scripts of the folder above.
#
# Its heart is `rekey` at the end: where does the rekey stand? - check - hooks - prepare - hooks - commit - wait - report.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

library=${BASH_SOURCE[0]%/*}
for part in script settings array record hooks stage keyserver usb all; do
  # shellcheck source=/dev/null
  source "$library/$part.bash" || exit
done

# check: everything that has to be right before a new key is made, as far as it can be seen.
check() {
  local kind state place
  is_enabled "$method" || refuse "encryption is not enabled for the method $method (lsencryption)" || return
  for kind in usb keyserver recovery_key; do
    state=$(attribute "${kind}_rekey" "$encryption")
    case $state in
    '' | no | no_key) ;;
    *) refuse "another rekey is under way: ${kind}_rekey is $state; finish or cancel it first" || return ;;
    esac
  done
  state=$(attribute error_sequence_number "$encryption")
  if [[ -n $state ]]; then say "note: there is an open alert (lseventlog $state)"; fi
  "check_$method" || return
  for place in pre-rekey.d pre-commit.d post-rekey.d; do
    find_hooks "$place" || refuse "hook $failed_hook" || return
    if [[ $method == keyserver && $place == pre-commit.d && ${#hooks[@]} == 0 ]]; then
      say "note: HOOKS has no pre-commit.d: nothing here backs up the key servers before the commit"
    fi
  done
}

# prepare: has the array make a new key, and verifies that it did.
prepare() {
  local status=0 looks=0
  check || return
  run_hooks pre-rekey.d || refuse "hook $failed_hook" || return
  look || refuse "lsencryption failed (status $?)" || return
  [[ $rekey_state != prepared && $current == "$old" ]] \
    || refuse "somebody else began a rekey meanwhile; run this script again" || return
  write_record "$method" begun || refuse "the record in $records cannot be written" || return
  array chencryption "-$method" newkey -key prepare || status=$?
  # Whatever came back: only the array knows what it did. The answer may have been lost on its way (status 255).
  while true; do
    look_until_settled \
      || half_way "prepare ended with status $status, and the array does not tell what became of it" || return
    [[ $rekey_state != prepared ]] || break
    if [[ $current != "$old" ]]; then
      refuse "somebody else made $current the key in force meanwhile; run this script again"
      return
    fi
    # A command whose answer was lost may still be on its way.
    if ((status != 0 && status != 255 || looks >= 2)) || ! pause; then
      ((status != 0)) || half_way "prepare succeeded, but lsencryption shows $rekey_state instead of prepared" || return
      forget_record "$method"
      show_alerts
      refuse "prepare failed (status $status) and no new key is prepared"
      return
    fi
    looks=$((looks + 1))
  done
  new=$prepared
  if ((status != 0)); then say "prepare ended with status $status, but the new key is prepared: going on"; fi
  say "prepared: $new"
}

# commit: puts the prepared key in force, and verifies that it is.
commit() {
  local status=0
  write_record "$method" prepared || half_way "the record in $records cannot be written" || return
  run_hooks pre-commit.d || half_way "hook $failed_hook" || return
  while true; do
    look_until_settled || half_way "the array does not tell where the rekey stands" || return
    [[ $rekey_state == prepared && $prepared == "$new" ]] || break
    "before_commit_$method" || return
    status=0
    array chencryption "-$method" newkey -key commit || status=$?
    look_until_settled \
      || half_way "commit ended with status $status, and the array does not tell what became of it" || return
    [[ $rekey_state == prepared && $prepared == "$new" ]] || break
    case $status in
    0 | 255) pause ;; # the command, or its answer, was lost on its way
    *) "commit_may_pass_$method" ;;
    esac || half_way "commit failed (status $status)" || return
  done
  if [[ $rekey_state == prepared ]]; then
    new=$prepared
    half_way "somebody else prepared another key meanwhile"
    return
  fi
  if ! is_the_new_key "$old" "$new"; then
    forget_record "$method"
    refuse "somebody else dropped the prepared key; the key in force is ${current:-none}"
    return
  fi
  new=$current
  if ((status != 0)); then say "commit ended with status $status, but the new key is in force: going on"; fi
  say "committed: $new is in force"
}

# report_rekey OF_WHAT: what came of it.
report_rekey() {
  say "rekeyed: $1 of $system_name"
  say "  old key: ${old:-none}"
  say "  new key: $new"
}

# rekey METHOD: the whole rekey of one method, or what is left of it. Returns the script's exit status.
rekey() {
  local status=0
  method=$1
  waits=0
  find_stage || return
  if [[ $stage == fresh ]]; then
    prepare || return
    stage=prepared
  fi
  if [[ $stage == prepared ]]; then
    commit || return
    stage=committed
  fi
  if [[ $stage == committed ]]; then
    run_hooks post-rekey.d || complain "warning: hook $failed_hook"
  fi
  "finish_$method" || status=$?
  if [[ $stage == committed ]]; then
    write_record "$method" 'done' || complain "warning: the record in $records cannot be written"
  fi
  return "$status"
}
