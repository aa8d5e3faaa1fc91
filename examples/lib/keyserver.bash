# shellcheck shell=bash
# What is particular to the rekey of key servers. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

servers=''          # lskeyserver: id!name!status!primary, a line a server
servers_seen=''     # the same, as it was when commit was last tried
servers_tested=''   # the ids of those that passed testkeyserver and need not be tested again
lagging=''          # those that do not have the key yet, and what they say instead
lagging_reported='' # the same, as it was when a person was last told

# look_at_servers: reads $servers.
look_at_servers() {
  ask lskeyserver -delim '!' && servers=$(columns id name status primary <<<"$answer")
}

# check_keyserver: everything the procedure asks for before a new key is made.
check_keyserver() {
  local id name status primary has_primary=no
  look_at_servers || refuse "lskeyserver failed" || return
  [[ -n $servers ]] || refuse "no key server is configured" || return
  while IFS='!' read -r id name status primary; do
    if [[ $primary == yes ]]; then has_primary=yes; fi
    if [[ $status != online ]]; then
      show_alerts
      refuse "key server $name is $status" || return
    fi
  done <<<"$servers"
  [[ $has_primary == yes ]] || refuse "no key server is the primary" || return
  while IFS='!' read -r id name status primary; do
    if ! ask testkeyserver "$id"; then
      show_alerts
      refuse "key server $name does not pass testkeyserver" || return
    fi
  done <<<"$servers"
  say "checked: every key server is online and passes its test"
}

# before_commit_keyserver: nothing stands in the way; what is offline now explains a refusal.
before_commit_keyserver() {
  servers_seen=''
  if look_at_servers; then servers_seen=$servers; fi
}

# commit_may_pass_keyserver: commit was refused. Whether to try again, waiting until that is worth while.
#
# The additional key servers are offline from prepare until replication brings them the key. Usually that does not stop
# commit. Where it does, commit passes when they have it.
commit_may_pass_keyserver() {
  local at_first
  servers_tested=' '
  if every_server_has_the_key; then
    # Then commit was refused for another reason - unless they got it just now.
    [[ $servers != "$servers_seen" ]]
    return
  fi
  at_first=$lagging
  if [[ $lagging != "$lagging_reported" ]]; then say "commit was refused; waiting: $lagging"; fi
  lagging_reported=$lagging
  while pause; do
    every_server_has_the_key && return
    [[ $lagging == "$at_first" ]] || return 0
  done
  return 1
}

# finish_keyserver: the new key is in force. Waits until every key server has it, and reports.
finish_keyserver() {
  local before='' status=0
  servers_tested=' '
  until every_server_has_the_key; do
    if [[ $lagging != "$before" ]]; then say "waiting for replication: $lagging"; fi
    before=$lagging
    if ! pause; then
      status=3
      break
    fi
  done
  report_rekey "key servers"
  report_servers
  ((status == 0)) && return
  complain "done, but not yet on every key server: $lagging"
  complain "replicate the key from the primary key server; run this script again to go on waiting"
  show_alerts
  return "$status"
}

# every_server_has_the_key: by its status and, because that may be old, by its test. Sets $lagging.
every_server_has_the_key() {
  local id name status primary
  lagging='lskeyserver failed'
  look_at_servers || return
  lagging=''
  while IFS='!' read -r id name status primary; do
    if [[ $status != online ]]; then
      lagging+="${lagging:+, }$name is $status"
    elif [[ $servers_tested != *" $id "* ]]; then
      if ask testkeyserver "$id"; then
        servers_tested+="$id "
      else
        lagging+="${lagging:+, }$name does not pass testkeyserver"
      fi
    fi
  done <<<"$servers"
  [[ -z $lagging ]]
}

report_servers() {
  local id name status primary
  while IFS='!' read -r id name status primary; do
    if [[ $primary == yes ]]; then primary=' (primary)'; else primary=''; fi
    say "  $name$primary: $status"
  done <<<"$servers"
}
