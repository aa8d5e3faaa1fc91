# shellcheck shell=bash
# Where the rekey stands. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

method=''     # keyserver or usb
encryption='' # lsencryption
# Of the method: where its rekey stands, the key in force, the key that waits for commit.
rekey_state='' current='' prepared=''
# The key that was in force before this rekey, and the key that this rekey makes.
old='' new=''
stage='' # where this rekey stands: fresh, prepared (not in force), committed (in force), done (and reported)
run=''   # which run of rekey-all.sh this is; blank for the other scripts

# look: what lsencryption says of the method.
look() {
  local name value
  rekey_state='' current='' prepared=''
  ask lsencryption || return
  encryption=$answer
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

is_settled() { [[ -n $rekey_state && $rekey_state != preparing && $rekey_state != committing ]]; }

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
  [[ -n $rekey_state ]] || refuse "lsencryption does not show where the rekey of the method $method stands" || return
  is_settled || look_until_settled || refuse "the rekey stays in the state ${rekey_state:-unknown}" || return
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
    [[ $stage != fresh ]] || return 0
    old=$record_old new=$current
    if [[ $stage == committed ]]; then
      say "going on with the rekey begun at $record_when: the new key is in force"
      keep_run
    elif is_of_this_run; then
      say "the rekey was done at $record_when by this run, before it was stopped: no new key is made"
    else
      say "the rekey was done at $record_when, less than REKEY_GAP (${REKEY_GAP:-20h}) ago: no new key is made (REKEY_GAP=0 makes one)"
    fi
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
