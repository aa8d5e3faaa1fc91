# shellcheck shell=bash
# The rekey of one method, step by step, and what the scripts have in common. Sourced by the scripts of the folder above.
#
# The heart is `rekey` at the end: where does the rekey stand? - check - hooks - prepare - hooks - commit - wait - report.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

library=${BASH_SOURCE[0]%/*}
for part in array record hooks keyserver usb all; do
  # shellcheck source=/dev/null
  source "$library/$part.bash" || exit
done

program=${0##*/}
show=''                      # not blank: show each command and its output
gap=0                        # REKEY_GAP in seconds
run=''                       # which run of rekey-all.sh this is; blank for one of the others
system_id='' system_name=''  # the system that was reached
method=''                    # keyserver or usb
encryption=''                # lsencryption
rekey_state='' current='' prepared='' # of the method: where its rekey stands, the key in force, the key that waits for commit
old='' new=''                # the key that was in force before this rekey, and the key that this rekey makes
stage=''                     # where this rekey stands: fresh, prepared, committed or done

# --- What the scripts say, and their exit statuses -------------------------------------------------------------------

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
  complain "a new key is prepared but not in force${new:+ ($new)}"
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

# --- Settings, and the system ----------------------------------------------------------------------------------------

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
  [[ -n ${EXPECT_SYSTEM-} ]] || wrong_usage "EXPECT_SYSTEM is not set: the name or id of the system to be rekeyed (lssystem)"
  read -ra array_prefix <<<"${REKEY_SSH-}"
  read -ra wait_command <<<"${REKEY_WAIT:-sleep 60}"
  command -v "${wait_command[0]-}" >/dev/null || wrong_usage "REKEY_WAIT is not a command: ${REKEY_WAIT-}"
  limit=${REKEY_LIMIT:-720}
  [[ $limit =~ ^[0-9]{1,9}$ ]] || wrong_usage "REKEY_LIMIT is not a number: $limit"
  limit=$((10#$limit))
  gap=$(seconds "${REKEY_GAP:-20h}") || wrong_usage "REKEY_GAP is not a duration such as 20h: $REKEY_GAP"
  hooks_folder=${HOOKS-}
  [[ -z $hooks_folder || -d $hooks_folder ]] || wrong_usage "HOOKS is not a folder: $hooks_folder"
  records=${REKEY_RECORD:-${XDG_STATE_HOME:-${HOME-}/.local/state}/rekey-scripts}
  show=${SHOW:-${REKEY_SHOW-}}
  if [[ $show == 0 ]]; then show=''; fi
  local signal
  for signal in HUP INT TERM; do
    # shellcheck disable=SC2064 # the signal's name is wanted as it is now
    trap "complain 'stopped; run it again: it goes on from where the rekey stands'; trap - $signal; kill -$signal \$\$" "$signal"
  done
}

# reach_system: finds out which system this is, and that it is the expected one. Before this nothing may be changed.
reach_system() {
  array lssystem || refuse "lssystem failed (status $?); are the commands on the PATH, or is REKEY_SSH wanted?" || return
  system_id=$(attribute id "$answer")
  system_name=$(attribute name "$answer")
  [[ $EXPECT_SYSTEM == "$system_id" || $EXPECT_SYSTEM == "$system_name" ]] \
    || refuse "this is the system $system_name ($system_id), and $EXPECT_SYSTEM is expected" || return
  [[ $system_id =~ ^[0-9A-Za-z]+$ ]] || refuse "the system has no id that can be used: $system_id" || return
  take_lock || refuse "$records/$system_id.lock cannot be locked" || return
  say "system: $system_name ($system_id)"
}

# --- Where the rekey stands ------------------------------------------------------------------------------------------

# look: what lsencryption says of the method.
look() {
  local name value
  array lsencryption || return
  encryption=$answer
  rekey_state='' current='' prepared=''
  while read -r name value; do
    case $method:$name in
    keyserver:keyserver_rekey | usb:usb_rekey) rekey_state=$value ;;
    keyserver:keyserver_pmk_uid | usb:usb_key_filename) current=$value ;;
    keyserver:keyserver_pmk_rekey_uid | usb:usb_rekey_filename) prepared=$value ;;
    esac
  done <<<"$encryption"
}

# look_until_settled: looks again while the array does not answer, or is still at it. Fails when the limit is reached.
look_until_settled() {
  until look && is_settled; do
    pause || return
  done
}

is_settled() { [[ $rekey_state != preparing && $rekey_state != committing ]]; }

# is_enabled METHOD: as lsencryption said last. (The attribute of USB flash drives is called status alone.)
is_enabled() {
  case $1 in
  usb) [[ $(attribute status "$encryption") == enabled ]] ;;
  *) [[ $(attribute keyserver_status "$encryption") == enabled ]] ;;
  esac
}

# find_stage: sets $stage, $old and $new from what the array shows and what the record says. The array is right; the record
# only tells whether a key that is in force is the one that this rekey was to make.
find_stage() {
  look || refuse "lsencryption failed (status $?)" || return
  is_settled || look_until_settled || refuse "the rekey stays in the state $rekey_state" || return
  read_record "$method" || refuse "see above" || return
  old=$current new=''
  case $rekey_state in
  prepared)
    stage=prepared new=$prepared
    if [[ $record_phase == prepared && $record_new == "$new" || $record_phase == begun && $record_old == "$old" ]]; then
      say "going on with the rekey begun at $record_when: $new is prepared"
      keep_run
    else
      say "a key is prepared that no run of this script has made: going on with it ($new)"
    fi
    ;;
  no | no_key)
    [[ $rekey_state == no_key || -n $current ]] || refuse "lsencryption does not name the key in force" || return
    stage=fresh
    # Somebody else may have made the key since a run was stopped in the short time before it knew the new key's name. Soon
    # after, that is taken for the key of that run, so as not to rekey twice.
    if [[ $record_phase == begun && $record_old != "$current" ]] && is_recent; then
      stage=committed
    elif [[ $record_phase == prepared && -n $current ]] && is_the_new_key "$record_old" "$record_new"; then
      stage=committed
    elif [[ $record_phase == 'done' && $record_new == "$current" ]] && is_recent; then
      stage='done'
    fi
    if [[ $stage != fresh ]]; then old=$record_old new=$current; fi
    case $stage in
    committed)
      say "going on with the rekey begun at $record_when: the new key is in force"
      keep_run
      ;;
    done) say "the rekey was done at $record_when, less than REKEY_GAP (${REKEY_GAP:-20h}) ago: no new key is made" ;;
    esac
    ;;
  *) refuse "the rekey is in a state that this script does not know: $rekey_state" ;;
  esac
}

# keep_run: a rekey that a run of rekey-all.sh began remains a part of that run, whoever goes on with it.
keep_run() {
  if [[ -z $run ]]; then run=$record_run; fi
}

# is_the_new_key OLD NEW: whether the key in force is NEW. Where the array did not tell the new key's name: is not OLD.
is_the_new_key() {
  if [[ -n $2 ]]; then [[ $current == "$2" ]]; else [[ -n $current && $current != "$1" ]]; fi
}

# --- The steps -------------------------------------------------------------------------------------------------------

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
  done
}

# prepare: has the array make a new key, and verifies that it did.
prepare() {
  local status=0 looks=0
  check || return
  run_hooks pre-rekey.d || refuse "hook $failed_hook" || return
  look || refuse "lsencryption failed (status $?)" || return
  [[ $rekey_state != prepared && $current == "$old" ]] || refuse "somebody else began a rekey meanwhile; run this script again" || return
  write_record "$method" begun || refuse "the record in $records cannot be written" || return
  array chencryption "-$method" newkey -key prepare || status=$?
  # Whatever came back: only the array knows what it did. The answer may have been lost on its way (status 255).
  while true; do
    look_until_settled || half_way "prepare ended with status $status, and the array does not tell what became of it" || return
    [[ $rekey_state != prepared ]] || break
    if [[ $current != "$old" ]]; then
      refuse "somebody else made $current the key in force meanwhile"
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
    look_until_settled || half_way "commit ended with status $status, and the array does not tell what became of it" || return
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
