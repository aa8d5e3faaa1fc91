# shellcheck shell=bash
# The user's own programs, run at fixed places of the rekey. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

hooks_folder='' # $HOOKS
hooks=()        # the hooks of one place, in the order of their names
failed_hook=''  # the one that failed, and how

# find_hooks PLACE: the hooks in that folder of $HOOKS. Fails if something there cannot be run: a backup that is not made
# because somebody forgot chmod must not go unnoticed.
find_hooks() {
  local LC_ALL=C file
  hooks=()
  [[ -n $hooks_folder ]] || return 0
  for file in "$hooks_folder/$1"/*; do
    [[ -e $file || -L $file ]] || continue # the folder is empty, or there is none
    [[ $file != *'~' ]] || continue
    failed_hook="$1/${file##*/} is not an executable file"
    [[ -f $file && -x $file ]] || return
    hooks+=("$file")
  done
}

# run_hooks PLACE: runs them; the first that fails ends it, and $failed_hook says which.
run_hooks() {
  local hook status=0
  find_hooks "$1" || return
  for hook in ${hooks[@]+"${hooks[@]}"}; do
    show_command "$hook"
    REKEY_PHASE=$1 REKEY_METHOD=$method REKEY_SYSTEM=$system_name REKEY_SYSTEM_ID=$system_id \
      REKEY_OLD_KEY=$old REKEY_NEW_KEY=$new "$hook" </dev/null 9>&- || status=$?
    if ((status != 0)); then
      failed_hook="$1/${hook##*/} failed (status $status)"
      return 1
    fi
    say "hook $1/${hook##*/}: done"
  done
}
