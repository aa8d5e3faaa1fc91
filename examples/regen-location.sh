#!/usr/bin/env bash
# regen-location.sh - regenerates the key of a Location gateway, and tells who does not have the new one yet
#
#   regen-location.sh LOCATION ADMIN PASSWORDFILE
#   regen-location.sh --show LOCATION
#
# What it does, in this order:
#   1. lslocation, lstunnel: which tunnels will be interrupted? With --show that is all, and nothing is changed
#   2. chlocation -regenerate key
#   3. waits until the gateway has made the key, or has failed to
#   4. waits until everybody who is connected has the key, and the tunnels are up again
#   5. reports: who does not have the new key, and which tunnels are not up
#
# It may be stopped anywhere and run again. A regeneration that is under way is waited for, whoever began it. One that an
# earlier run has begun is not repeated for a while (REKEY_GAP) but reported again: so an answer that was lost does not cost a
# second interruption, and a later run tells whether everybody has the key by then. An attempt that failed is reported once;
# the next run makes another.
#
# Exit status:
#   0   done: the new key is in use and everybody has it
#   1   refused or failed: the old key stays in use
#   2   not finished: nothing was changed, or it is not known yet what came of it; run it again later
#   3   done, but not everywhere: the new key is in use; standard output says who does not have it, or which tunnels are not up
#   64  wrong usage
# A tunnel is told of but is no reason for 3 if it is not up because the Location at its other end is off: if that has the key,
# the tunnel comes up when it is back. If LOCATION itself is off or has lost the SCP, every tunnel that is not up is a reason.
#
# Environment:
#   REKEY_WAIT     The command that waits between two looks; "waitsim -delay 5s" unless set.
#   REKEY_LIMIT    How often it waits at most for each of 3. and 4.; 60 unless set.
#   REKEY_GAP      A regeneration that was begun less than this ago is not repeated: 20h unless set; s, m, h or d. 0 repeats it.
#                  It is measured by the domain's own time, which lssim shows and chsim -advance moves: from the event with
#                  which it began, and from key_time once it is done.
#   REKEY_RECORD   The folder where it remembers what it began; unless set, $REHEARSAL_STATE.rekey-scripts, beside the state,
#                  or ${XDG_STATE_HOME:-~/.local/state}/rekey-scripts.
#   SHOW           1 shows chlocation and what it says.
set -u

# shellcheck source=lib/script.bash
source "$(dirname "$(readlink -f "$0")")/lib/script.bash" || exit
# shellcheck source=lib/view.bash
source "$(dirname "$(readlink -f "$0")")/lib/view.bash" || exit

subject='the regeneration'
wanted='' admin='' password_file=''
gap=0 records=''
now=0                                                   # the domain's time, in seconds
id='' name='' generation='' key_time='' regenerate='' connection='' # of the Location, when it was last looked at
start='' start_time=''                                  # the event with which its last regeneration began; 0 if none did
record=''                                               # the file of the record
is_done=''                                              # not blank: the regeneration was done by an earlier run
record_phase='' record_generation='' record_key_time='' record_event=''
old=''                                                  # the generation in use when the regeneration began
missing='' broken=''                                    # who lacks the key, and which tunnels are not up

# --- Settings --------------------------------------------------------------------------------------------------------

read_settings() {
  local show_only=''
  case ${1-} in
  -h | --help)
    show_header
    exit 0
    ;;
  --show)
    show_only=1
    shift
    ;;
  esac
  wanted=${1-} admin=${2-} password_file=${3-}
  [[ $# == "${show_only:-3}" && -n $wanted && $wanted != -* ]] || stop 64 "usage: $program LOCATION ADMIN PASSWORDFILE; --help tells more"
  read_waiting "waitsim -delay 5s" 60
  gap=$(seconds REKEY_GAP "${REKEY_GAP:-20h}") || exit
  records=$(record_folder "${REHEARSAL_STATE-}")
  catch_signals
}

# --- Looking ---------------------------------------------------------------------------------------------------------

# look: where the Location stands.
look() {
  ask lslocation -delim : "$wanted"
  id=$(attribute id) name=$(attribute name)
  generation=$(attribute key_generation) key_time=$(attribute key_time)
  regenerate=$(attribute regenerate) connection=$(attribute scp_connection)
}

# list LINES: on one line, separated by commas.
list() { sed -e '/^$/d' <<<"$1" | paste -s -d, - | sed -e 's/,/, /g'; }

# tell_interruption: which tunnels a regeneration interrupts, and which are not up anyway.
tell_interruption() {
  local up down
  ask lstunnel -delim : -nohdr "$wanted"
  up=$(list "$(awk -F: '$3 == "up" { print $2 }' <<<"$answer")")
  down=$(list "$(awk -F: '$3 != "up" && NF { print $2 " (" ($4 == "" ? $3 : $4) ")" }' <<<"$answer")")
  say "a regeneration of the key of $name interrupts the tunnels to: ${up:-nobody}"
  if [[ -n $down ]]; then say "not up now: $down"; fi
}

# look_at_log: sets $start and $start_time from the newest event that says that a regeneration of this Location began.
look_at_log() {
  ask lseventlog -family corente -delim , -nohdr \
    -filtervalue "event_id=CORNT9001I:object_type=location:object_id=$id"
  IFS=, read -r start start_time _ <<<"$(tail -n 1 <<<"$answer")"
  start=${start:-0}
}

# look_at_clock: sets $now.
look_at_clock() {
  ask lssim -delim :
  now=$(moment "$(attribute time)") || exit
}

# moment YYMMDDHHMMSS: as seconds, counted from some day.
moment() {
  [[ $1 =~ ^([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})$ ]] || stop 1 "this is not a time: $1"
  local year=$((10#${BASH_REMATCH[1]} + 2000)) month=$((10#${BASH_REMATCH[2]})) day=$((10#${BASH_REMATCH[3]}))
  # Years from March to February, so that a leap day is the last; every fourth is one in this century.
  if ((month < 3)); then year=$((year - 1)) month=$((month + 12)); fi
  day=$((year * 365 + year / 4 + (153 * month - 457) / 5 + day))
  say $((((day * 24 + 10#${BASH_REMATCH[4]}) * 60 + 10#${BASH_REMATCH[5]}) * 60 + 10#${BASH_REMATCH[6]}))
}

# is_recent YYMMDDHHMMSS: whether it was less than REKEY_GAP ago.
is_recent() {
  local past
  past=$(moment "$1") || exit
  ((now - past < gap))
}

# --- What is remembered from one run to the next ---------------------------------------------------------------------

# take_record: one run at a time works on a Location.
take_record() {
  local domain word value status=0
  domain=$(attribute domain)
  [[ $domain =~ ^[0-9A-Za-z_-]+$ && $id =~ ^[0-9]+$ ]] || stop 1 "the domain or the id cannot be used: $domain, $id"
  record="$records/corente-$domain.$id"
  lock "$record.lock" 30 || status=$?
  case $status in
  0) ;;
  2) stop 2 "another run is at work on $name" ;;
  *) stop 1 "the folder $records cannot be used" ;;
  esac
  [[ -e $record ]] || return 0
  while read -r word value; do
    case $word in
    phase) record_phase=$value ;;
    generation) record_generation=$value ;;
    key_time) record_key_time=$value ;;
    event) record_event=$value ;;
    esac
  done <"$record"
  [[ "$record_phase $record_generation $record_key_time $record_event" =~ ^(begun|done)\ [0-9]+\ [0-9]+\ [0-9]+$ ]] \
    || stop 1 "the record $record cannot be understood: look where the regeneration stands (lslocation), then remove it"
}

# write_record PHASE EVENT: a regeneration is about to begin, whose event is newer than EVENT; or it is done, and EVENT was the
# newest. The generation and its time are those in use: generations begin anew when a rehearsal does.
write_record() { replace_record "$1" "$generation" "$key_time" "$2"; }

# replace_record PHASE GENERATION KEY_TIME EVENT: in one step.
replace_record() { replace "$record" "phase $1" "generation $2" "key_time $3" "event $4"; }

forget_record() { rm -f "$record"; }

# restore_record: nothing came of what was about to begin.
restore_record() {
  if [[ $record_phase == 'done' ]]; then
    replace_record 'done' "$record_generation" "$record_key_time" "$record_event"
  else
    forget_record
  fi
}

# --- The steps -------------------------------------------------------------------------------------------------------

# find_stage: is there a regeneration to be gone on with or to be reported again? Fails if a new one is to be begun.
find_stage() {
  local is_begun=''
  look_at_log
  look_at_clock
  if [[ $record_phase == begun ]] && ((start > record_event)); then is_begun=1; fi
  old=$generation
  if [[ -n $is_begun ]] && { [[ $regenerate == regenerating ]] || is_recent "$start_time"; }; then
    say "going on with the regeneration begun at $start_time"
    old=$record_generation
  elif [[ $regenerate == regenerating ]]; then
    say "a regeneration of the key of $name is under way: this one is waited for, and no other begun"
    write_record begun "$((start > 0 ? start - 1 : 0))" || stop 1 "the record $record cannot be written"
  elif [[ "$record_phase $record_generation $record_key_time" == "done $generation $key_time" && $regenerate == no ]] \
    && is_recent "$key_time"; then
    say "the key was regenerated at $key_time, less than REKEY_GAP (${REKEY_GAP:-20h}) ago: it is not done again (REKEY_GAP=0 does it)"
    is_done=1
  else
    return 1
  fi
}

# begin: sets the regeneration going.
begin() {
  local before status=0
  tell_interruption
  look_at_log
  before=$start
  write_record begun "$before" || stop 1 "the record $record cannot be written"
  answer=$(chlocation -regenerate key -admin "$admin" -passwordfile "$password_file" "$wanted" 2>&1) || status=$?
  if [[ -n ${SHOW-} && ${SHOW-} != 0 ]]; then
    say "\$ chlocation -regenerate key -admin $admin -passwordfile $password_file $wanted"
    if [[ -n $answer ]]; then say "$answer"; fi
  fi
  ((status != 0)) || return 0
  # These say that this command began none. Whatever else came back: only the event log tells whether one began.
  local said=$answer
  if [[ $said =~ ^CORNT100[12567]E ]]; then
    restore_record
    stop "$((status == 2 ? 2 : 1))" "refused, nothing was changed: $said"
  fi
  look_at_log
  if ((start > before)); then
    say "chlocation ended with status $status, but a regeneration has begun: going on ($said)"
    return 0
  fi
  restore_record
  stop "$((status == 2 ? 2 : 1))" "refused, nothing was changed: $said"
}

# await_key: until the gateway has made the key. Ends the script if it has failed to.
await_key() {
  local waits=0
  look
  while [[ $regenerate == regenerating ]]; do
    ((waits < limit)) || stop 2 "$name is still regenerating; run it again to keep waiting"
    waits=$((waits + 1))
    wait_once
    look
  done
  if [[ $regenerate != failed ]]; then
    ((generation > old)) && return
    forget_record
    stop 2 "what lslocation shows does not follow from what was begun (generation $generation after $old); look, and run it again"
  fi
  forget_record
  stop 1 "failed: generation $generation stays in use at $name, and the tunnels come back on the old key (lseventlog -family corente)"
}

# take_stock: sets $missing and $broken. Succeeds if waiting will change neither.
take_stock() {
  local keys tunnels locations settled=0 holder connection partner status reason
  ask lslocation -delim : -nohdr
  locations=$(cut -d: -f2,3 <<<"$answer")
  ask lslocationkey -delim : -nohdr -filtervalue status=stale "$wanted"
  keys=$(cut -d: -f2 <<<"$answer")
  ask lstunnel -delim : -nohdr "$wanted"
  tunnels=$answer
  missing='' broken=''
  while read -r holder; do
    [[ -n $holder ]] || continue
    connection=$(awk -F: -v name="$holder" '$1 == name { print $2 }' <<<"$locations")
    missing+="$holder (${connection:-unknown})"$'\n'
    if [[ $connection == connected ]]; then settled=1; fi
  done <<<"$keys"
  while IFS=: read -r _ partner status reason _; do
    [[ -n $partner && $status != up ]] || continue
    broken+="$partner (${reason:-$status})"$'\n'
    # A gateway that is off, or that lacks the key, has to come back first.
    if [[ $reason != partner_offline ]] && ! grep -qx -- "$partner" <<<"$keys"; then settled=1; fi
  done <<<"$tunnels"
  return "$settled"
}

# report: once everybody who is connected has the key. Its status is the script's.
report() {
  local waits=0 status=0
  until take_stock || ((waits >= limit)); do
    waits=$((waits + 1))
    wait_once
  done
  missing=$(list "$missing") broken=$(list "$broken")
  say "$name: generation $generation of the key is in use"
  if [[ -n $missing ]]; then
    say "does not have it yet: $missing"
    status=3
  fi
  if [[ -n $broken ]]; then
    say "tunnels not up: $broken"
    look
    if [[ $connection != connected ]]; then
      status=3
      say "$name itself is off or has lost the SCP: see to its gateway; its tunnels come up by themselves, run this again to see"
    elif [[ ! $broken =~ ^([^,]*\(partner_offline\)(, )?)+$ ]]; then
      status=3
    fi
  fi
  if [[ -z $missing ]]; then say "everybody has it"; fi
  return "$status"
}

read_settings "$@"
look
if [[ $1 == --show ]]; then
  tell_interruption
  exit
fi
take_record
look
find_stage || begin
if [[ -z $is_done ]]; then
  await_key
  write_record 'done' "$start" || complain "the record $record cannot be written: do not run this script again soon"
fi
report
