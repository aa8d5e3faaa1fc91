# shellcheck shell=bash
# What is particular to the rekey of USB flash drives. Sourced by rekey.bash.
#
# The files of this folder share their variables.
# shellcheck disable=SC2034,SC2154

ports='' # lsportusb: id!node_name!status!encryption_state, a line a port

# look_at_ports: reads $ports.
look_at_ports() {
  ask lsportusb -delim '!' && ports=$(columns id node_name status 'encryption_state?' <<<"$answer")
}

# check_usb: three drives that can be used, or one in every port where there are fewer than three ports.
check_usb() {
  local id node status state count=0 usable=0 needed=3
  look_at_ports || refuse "lsportusb failed" || return
  while IFS='!' read -r id node status state; do
    if [[ -n $id ]]; then count=$((count + 1)); fi
    if [[ $status == active && $state != wrong_system ]]; then usable=$((usable + 1)); fi
  done <<<"$ports"
  if ((count < needed)); then needed=$count; fi
  ((usable > 0 && usable >= needed)) \
    || refuse "$usable USB ports hold a drive that can be used, and $needed are needed (lsportusb)" || return
  say "checked: $usable USB flash drives can be used"
}

# before_commit_usb: the new key has to be on three drives, those that were taken out again counted.
before_commit_usb() {
  local copies
  copies=$(attribute usb_key_copies "$encryption")
  [[ $copies =~ ^[0-9]+$ ]] || return 0
  ((copies >= 3)) && return
  half_way "the new key is on $copies USB flash drives, and 3 are needed: insert another drive" \
    "(if no port is free, take one out that has the key)"
}

# commit_may_pass_usb: no waiting helps.
commit_may_pass_usb() {
  return 1
}

# finish_usb: the new key is in force. Reports, and names the drives that do not have it.
finish_usb() {
  local id node status state without=''
  look_at_ports || complain "lsportusb failed: look yourself which drives have the key"
  report_rekey "USB flash drives"
  say "  copies: $(attribute usb_key_copies "$encryption")"
  while IFS='!' read -r id node status state; do
    [[ -n $id && $status != inactive ]] || continue
    say "  port $id ($node): $status${state:+, $state}"
    case $state in
    '' | validated | wrong_system) ;;
    *) without+="${without:+, }port $id: $state" ;;
    esac
  done <<<"$ports"
  [[ -n $without ]] || return 0
  complain "done, but an inserted drive does not hold the new key: $without"
  return 3
}
