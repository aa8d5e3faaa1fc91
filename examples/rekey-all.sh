#!/usr/bin/env bash
# rekey-all.sh - gives the system new keys for every method of encryption that it uses, in the right order
#
#   EXPECT_SYSTEM=FS5200 HOOKS=~/hooks REKEY_SSH="ssh admin@array" rekey-all.sh
#   EXPECT_SYSTEM=FS5200 REKEY_WAIT="chsim -advance 30m" rekey-all.sh            (in a rehearsal)
#
# One method is rekeyed completely before the other: first the key servers, as rekey-keyserver.sh does it, with the wait for
# replication; then the USB flash drives, as rekey-usb.sh does it. Their --help describes the steps. A method that is not
# enabled is left out. What both need is looked at before anything is changed. If replication does not come within the
# limit, the USB flash drives are rekeyed all the same, because the new key of the key servers is in force; the status is
# then 3.
#
# It may be stopped anywhere and run again: it goes on from where it stood, and rekeys no method twice. A USB rekey that is
# under way is finished first.
#
# Exit status:
#   0   done: the new keys are in force, on every key server and every inserted drive
#   1   refused: nothing was changed
#   2   failed half-way: a new key is prepared but not in force, or one method is rekeyed and the other is not; standard
#       error says what to do
#   3   done, but not yet on every key server and drive; standard error says which
#   64  wrong usage
set -u

# shellcheck source=lib/rekey.bash
source "$(dirname "$(readlink -f "$0")")/lib/rekey.bash" || exit

read_settings "$@"
reach_system || exit
rekey_all
