# shellcheck shell=bash
# What a script remembers from one run to the next: a small file for each system and method. Sourced by rekey.bash.
#
#   phase begun      a new key is about to be made; its name is not known yet
#   phase prepared   the new key was made; whether it is in force, the array knows
#   phase done       the rekey was finished and reported
#
# It is written before the array is changed, so that a run that was stopped anywhere can be told from one that never was.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

records=''
record_phase='' record_old='' record_new='' record_time='' record_when='' record_run=''

# read_record METHOD: the variables record_*; blank if there is no record. Fails if it cannot be understood.
read_record() {
  local file="$records/$system_id.$1" word value
  record_phase='' record_old='' record_new='' record_time='' record_when='' record_run=''
  [[ -e $file ]] || return 0
  while read -r word value; do
    case $word in
    phase) record_phase=$value ;;
    old) record_old=$value ;;
    new) record_new=$value ;;
    time) record_time=$value ;;
    when) record_when=$value ;;
    run) record_run=$value ;;
    esac
  done <"$file"
  case $record_phase in
  begun | prepared | done) [[ $record_time =~ ^[0-9]+$ ]] && return ;;
  esac
  complain "the record $file cannot be understood: look where the rekey stands (lsencryption), then remove it"
  return 1
}

# write_record METHOD PHASE: replaces the record in one step, by one that says what $old, $new and $run say.
write_record() {
  local time when
  read -r time when <<<"$(date -u '+%s %Y-%m-%dT%H:%M:%SZ')"
  replace "$records/$system_id.$1" "phase $2" "old $old" "new $new" "time $time" "when $when" "run $run"
}

# forget_record METHOD: there is no rekey under way after all.
forget_record() {
  rm -f "$records/$system_id.$1"
}

# is_recent: whether the record is younger than REKEY_GAP, or was made by this run of rekey-all.sh, however long ago.
is_recent() {
  is_of_this_run || (($(date +%s) - record_time < gap))
}

# is_of_this_run: whether this run of rekey-all.sh made the record.
is_of_this_run() {
  [[ -n $run && $run == "$record_run" ]]
}
