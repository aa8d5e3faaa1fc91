#!/usr/bin/env bash
# rekey-kp.sh - renews the FIREFLY key of the KP, and posts its credentials
#
#   OPERATOR=op1 rekey-kp.sh
#   OPERATOR=op1 REKEY_WAIT="chsim -advance 5m" rekey-kp.sh
#
# What it does, in this order:
#   1. lslmdkp, lskpvector: is this the expected account, where does the rekey stand, is it due?
#   2. lslmdmessage: are all good BETs reconciled? If not, it lists them and stops: that is for a person to do
#   3. chlmdkp: logs the operator on to the LMD and the KP, unless that was done
#   4. chkpvector -rekey request; chlmdmessage -wrap for the authority; chlmdmessage -send
#   5. waits for the answer; chlmdmessage -retrieve, -unwrap
#   6. lslmdmessage: have good BETs arrived meanwhile? If so, it lists them and stops
#   7. chkpvector -rekey process; waits for both advisories, and acknowledges them
#   8. chlmdkp -connect directory; waits for the check; chlmdkp -upload own, as often as it takes
#   9. chlmdkp -disconnect all, if the operator is logged on and anything is connected, whether the rekey was due or not
#   10. reports, and tells which accounts do not have the new credentials yet
#
# It may be stopped anywhere and run again: it reads where the rekey stands and goes on from there. It never rekeys twice: if
# nothing is outstanding and the rekey is not due, there is nothing to do. So it can be run every night. One run at a time works
# on a workstation; another waits ten seconds for it to end, and then ends with 2. (That needs flock; where it is not installed,
# do not run it twice at once.) It never reconciles a BET, never gives one up (process -force), and never cancels a rekey.
#
# Exit status:
#   0   done, or not due
#   1   refused: a person has to do something first; standard error says what
#   2   not finished: run it again later; standard error says where it stands
#   3   done, or not due; but REKEY_READERS was not enough: standard output says which accounts do not have the newest credentials
#   64  wrong usage
#
# Environment:
#   OPERATOR         Required. The operator who logs on. If another is logged on, nothing is changed.
#   EXPECT_ACCOUNT   The account of the LMD, as lslmdkp shows it. If another LMD answers, nothing is changed.
#   VECTOR           The vector set, by id or short title; "USFAU 0000000333" unless set.
#   AUTHORITY        The account that renews keys, six digits; 880091 unless set.
#   REKEY_WAIT       The command that waits between two looks; "waitsim -delay 1m" unless set.
#   REKEY_LIMIT      How often it waits at most while the rekey gets no further; 65 unless set.
#   REKEY_READERS    How often it waits at most until every account has the new credentials, which takes them an hour to a day.
#                    Unless set, or 0, it does not wait for them, and its exit status is 0 whoever lacks them.
#   REKEY_RECORD     The folder of the file that it locks; unless set, $REHEARSAL_STATE.rekey-scripts, beside the state,
#                    or ${XDG_STATE_HOME:-~/.local/state}/rekey-scripts.
#   SHOW             1 shows each command that changes something, and what it says.
set -u

# shellcheck source=lib/script.bash
source "$(dirname "$(readlink -f "$0")")/lib/script.bash" || exit
# shellcheck source=lib/view.bash
source "$(dirname "$(readlink -f "$0")")/lib/view.bash" || exit

operator='' vector='' authority='' readers_limit='' records=''
state=''       # where the rekey stands
last_state=''  # where it stood before
waits=0        # how often it has waited since the rekey last got further
wanted=''      # the generation that the rekey leads to which this run has found under way, or has begun; else blank
setbacks=0     # how many commands were refused since the rekey last got further
warned=''      # the BETs that a person was last told of

read_settings() {
  case ${1-} in
  -h | --help)
    show_header
    exit 0
    ;;
  esac
  (($# == 0)) || wrong_usage "takes no arguments; settings are environment variables"
  operator=${OPERATOR-}
  [[ -n $operator ]] || wrong_usage "OPERATOR is not set: who logs on"
  [[ $operator =~ ^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,31}$ ]] || wrong_usage "OPERATOR is not the name of an operator: $operator"
  vector=${VECTOR:-USFAU 0000000333}
  authority=$(number AUTHORITY "${AUTHORITY:-880091}") || exit
  ((authority >= 100000 && authority <= 999999)) || wrong_usage "AUTHORITY is not the number of an account, six digits: $AUTHORITY"
  read_waiting "waitsim -delay 1m" 65
  readers_limit=$(number REKEY_READERS "${REKEY_READERS:-0}") || exit
  records=$(record_folder "${REHEARSAL_STATE-}")
  catch_signals
}

# --- Looking ---------------------------------------------------------------------------------------------------------

# messages FILTER: sets $answer to the ids of the messages that match, separated by blanks.
messages() {
  ask lslmdmessage -delim : -nohdr -filtervalue "$1"
  answer=$(cut -d: -f1 <<<"$answer" | xargs)
}

# look_at_workstation, look_at_vector: read what the steps below ask for.
look_at_workstation() {
  ask lslmdkp -delim :
  account=$(attribute account)
  lmd_operator=$(attribute lmd_operator)
  kp_operator=$(attribute kp_operator)
  message_server=$(attribute message_server)
  mailbox=$(attribute mailbox_count)
  directory=$(attribute directory)
  check=$(attribute directory_check)
}

look_at_vector() {
  ask lskpvector -delim : -- "$vector"
  vector_id=$(attribute id)
  type=$(attribute type)
  generation=$(attribute generation)
  due=$(attribute rekey_due)
  due_status=$(attribute rekey_status)
  error=$(attribute rekey_error)
  request=$(attribute request_message_id)
  overdue=$(attribute response_overdue)
  state=$(attribute rekey)
}

# --- Doing -----------------------------------------------------------------------------------------------------------

# take_lock: one run at a time works on a workstation.
take_lock() {
  [[ $account =~ ^[0-9]+$ ]] || stop 1 "the LMD has no account: $account"
  local status=0 file="$records/kp-$account.lock"
  lock "$file" 10 || status=$?
  case $status in
  0) ;;
  2) stop 2 "another run is at work on the rekey ($file is locked); nothing was changed, run it again later" ;;
  *) stop 1 "$file cannot be written" ;;
  esac
}

# run COMMAND...: returns its status; $answer is what it said.
run() {
  local status=0
  answer=$("$@" 2>&1) || status=$?
  if [[ ${SHOW:-0} != 0 ]]; then
    say "\$ $*"
    [[ -z $answer ]] || say "$answer"
    ((status == 0)) || say "[exit $status]"
  elif ((status != 0)); then
    complain "$*: $answer"
  fi
  return "$status"
}

# pause WHAT: waits once more for it, or ends the script when that has been often enough.
pause() {
  ((waits < limit)) || stop 2 "not finished (rekey $state); run it again to go on waiting for $1"
  waits=$((waits + 1))
  wait_once
}

# --- The steps -------------------------------------------------------------------------------------------------------
# Each does what is next where the rekey stands and returns 0, or 1 if it was refused, or 2 if the same may work later.

# log_on: as the operator, where nobody is.
log_on() {
  local machine present
  look_at_workstation
  for machine in lmd kp; do
    present=$lmd_operator
    [[ $machine == lmd ]] || present=$kp_operator
    [[ -z $present || $present == "$operator" ]] || stop 1 "$present is logged on to the $machine; chlmdkp -logoff $machine"
    [[ -n $present ]] || run chlmdkp -logon "$machine" -operator "$operator" || return
  done
}

associate() {
  look_at_workstation
  [[ $message_server == associated ]] || run chlmdkp -connect messageserver
}

# how_to_reconcile: what a person types, who has to be logged on to both.
how_to_reconcile() {
  local command=''
  look_at_workstation
  [[ -n $lmd_operator ]] || command="chlmdkp -logon lmd -operator $operator; "
  [[ -n $kp_operator ]] || command+="chlmdkp -logon kp -operator $operator; "
  say "${command}chlmdmessage -reconcile ID"
}

# require_reconciled: good BETs are a person's business.
require_reconciled() {
  messages kind=bet:status=good:reconciled=no
  [[ -z $answer ]] || stop 1 "reconcile these BETs first, then run it again: $answer ($(how_to_reconcile))"
}

acknowledge() {
  local id
  messages kind=advisory:status=pending
  for id in $answer; do run chlmdmessage -acknowledge "$id" || return; done
}

step_no() {
  require_reconciled
  log_on || return
  # Somebody may have rekeyed it since it was found due.
  look_at_vector
  [[ $state == no && $due_status != current ]] || return 0
  run chkpvector -rekey request -nomsg "$vector_id" || return
  wanted=$((generation + 1))
  say "requested the rekey of $vector (request $answer)"
}

step_requested() {
  local status to
  log_on || return
  ask lslmdmessage -delim : "$request"
  status=$(attribute status) to=$(attribute to)
  [[ $status == created || $to == "$authority" ]] \
    || stop 1 "request $request is wrapped for $to, not for $authority; to begin again: chkpvector -rekey cancel $vector_id"
  [[ $status != created ]] || wrap || return
  associate || return
  run chlmdmessage -send "$request" || return
  say "sent request $request, wrapped for $authority"
}

wrap() {
  local status=0
  run chlmdmessage -wrap -account "$authority" "$request" || status=$?
  ((status == 0)) || [[ $answer != LMDKP2004E* ]] \
    || stop 1 "request $request waits to be wrapped; run it again with the right AUTHORITY, which is not $authority"
  return "$status"
}

step_submitted() {
  local id status what="the answer to request $request"
  log_on || return
  messages kind=rekey_response:status=retrieved
  if [[ -n $answer ]]; then
    # More than one if requests were given up before. What they got as answers is turned down, which is as it should be.
    for id in $answer; do
      status=0
      run chlmdmessage -unwrap "$id" || status=$?
      ((status == 0)) || [[ $answer == LMDKP2005E* || $answer == LMDKP2006E* ]] || return "$status"
    done
    return
  fi
  associate || return
  look_at_workstation
  if [[ $mailbox != 0 ]]; then
    run chlmdmessage -retrieve
  else
    [[ $overdue != yes ]] || what+=", which is overdue; to begin again: chkpvector -rekey cancel $vector_id"
    pause "$what"
  fi
}

step_failed() {
  stop 1 "the rekey has failed: $error (lssim -explain $error); to begin again: chkpvector -rekey cancel $vector_id"
}

step_ready() {
  require_reconciled
  log_on || return
  run chkpvector -rekey process "$vector_id" || return
  say "processing the answer"
}

step_processing() {
  log_on || return
  acknowledge || return
  messages kind=bet:status=good:reconciled=no
  [[ -z $answer || $answer == "$warned" ]] || complain "reconcile these BETs at once, or they cannot be read any more: $answer"
  warned=$answer
  pause "the new credentials"
}

step_generated() {
  log_on || return
  acknowledge || return
  associate || return
  [[ $directory == connected ]] || run chlmdkp -connect directory || return
  look_at_workstation
  if [[ $check != complete ]]; then
    pause "the Directory's check"
    return
  fi
  run chlmdkp -upload own || return
  say "posted the credentials of generation $generation"
}

# --- The end ---------------------------------------------------------------------------------------------------------

# end_connections: the seed has both ended. Whoever else is logged on may need them.
end_connections() {
  look_at_workstation
  [[ $message_server == associated || $directory == connected ]] || return 0
  if [[ -z $lmd_operator && -n $wanted ]]; then
    run chlmdkp -logon lmd -operator "$operator" || stop 2 "the connections could not be ended; run it again"
  elif [[ $lmd_operator != "$operator" ]]; then
    [[ -z $wanted ]] || complain "${lmd_operator} is logged on to the lmd, so the connections were not ended"
    return 0
  fi
  run chlmdkp -disconnect all || stop 2 "the connections could not be ended; run it again"
}

# stranded: sets $answer to the BETs that this rekey has made unreadable. When it was requested all were reconciled, and the
# numbers of messages rise: those with a number after the request's.
stranded() {
  local id since lost=''
  messages "kind=rekey_request:status=sent:vector_id=$vector_id"
  since=${answer##* }
  messages "kind=bet:status=stranded:vector_id=$vector_id"
  for id in $answer; do
    if ((id > ${since:-0})); then lost+=" $id"; fi
  done
  answer=${lost# }
}

# report: what came of it, once nothing is outstanding.
report() {
  local stale waits_left=$readers_limit
  end_connections
  if [[ -n $wanted ]]; then
    say "rekeyed: $vector, generation $generation, due again $due"
    [[ $due_status == current ]] || say "generation $generation is $due_status for its own rekey: run it again"
    stranded
    [[ -z $answer ]] || say "BETs that cannot be read any more: $answer"
  else
    say "not due: $vector, generation $generation, due $due"
  fi
  while true; do
    ask lskpcredential -delim : -nohdr -filtervalue status=stale
    stale=$(cut -d: -f2 <<<"$answer" | xargs)
    [[ -n $stale ]] || exit 0
    ((waits_left > 0)) || break
    waits_left=$((waits_left - 1))
    wait_once
  done
  say "accounts that do not have the newest credentials yet: $stale"
  exit "$((readers_limit > 0 ? 3 : 0))"
}

# give_in: the same was refused again and again.
give_in() {
  case $answer in
  # Who is logged on, what is connected and what is acknowledged the next run sees to anew.
  LMDKP100[12]E* | LMDKP300[14]E* | LMDKP4001E*) stop 2 "not finished (rekey $state); run it again: $answer" ;;
  *) stop 1 "refused (rekey $state): $answer" ;;
  esac
}

# got_further: whether the rekey stands elsewhere than before.
got_further() {
  [[ $state != "$last_state" ]] || return
  last_state=$state waits=0 setbacks=0
}

read_settings "$@"
look_at_workstation
[[ -z ${EXPECT_ACCOUNT-} || $EXPECT_ACCOUNT == "$account" ]] \
  || stop 1 "this is the LMD of account $account, and $EXPECT_ACCOUNT is expected; nothing was changed"
take_lock
while true; do
  look_at_vector
  [[ $type == firefly ]] || stop 1 "$vector is not a FIREFLY vector set"
  got_further
  case $state in
  no)
    if [[ -z $wanted ]]; then
      [[ $due_status != current ]] || report
    else
      ((generation < wanted)) || report
      stop 1 "somebody gave the rekey up: generation $generation stays in effect"
    fi
    ;;
  requested | submitted | failed | ready | processing) wanted=$((generation + 1)) ;;
  generated) wanted=$generation ;;
  *) stop 1 "the rekey is in a state that this script does not know: $state" ;;
  esac
  status=0
  "step_$state" || status=$?
  case $status in
  0) ;;
  2) pause "the cause of this to pass: $answer" ;;
  *)
    setbacks=$((setbacks + 1))
    ((setbacks < 5)) || give_in
    ;;
  esac
done
