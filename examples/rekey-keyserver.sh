#!/usr/bin/env bash
# rekey-keyserver.sh - gives the system a new key from its key servers
#
#   EXPECT_SYSTEM=FS5200 HOOKS=~/hooks REKEY_SSH="ssh admin@array" rekey-keyserver.sh
#   EXPECT_SYSTEM=FS5200 REKEY_WAIT="chsim -advance 30m" rekey-keyserver.sh      (in a rehearsal)
#
# What it does, in this order:
#   1. lssystem: is this the system that EXPECT_SYSTEM names?
#   2. lsencryption: is encryption with key servers enabled, is no other rekey under way, where does this one stand?
#   3. lskeyserver, testkeyserver: is there a primary, is every key server online, does each pass its test?
#   4. your hooks in pre-rekey.d
#   5. chencryption -keyserver newkey -key prepare; lsencryption has to show keyserver_rekey prepared
#   6. your hooks in pre-commit.d: the time for a backup of the key servers, which then holds the new key
#   7. chencryption -keyserver newkey -key commit; lsencryption has to show keyserver_rekey no, and the new key in force
#   8. your hooks in post-rekey.d
#   9. lskeyserver, testkeyserver: waits until replication has brought the new key to every key server; then reports
#
# It may be stopped anywhere and run again: it reads where the rekey stands and goes on from there. It never rekeys twice,
# not even if an answer of the array was lost.
#
# Exit status:
#   0   done: the new key is in force, and every key server has it
#   1   refused: nothing was changed
#   2   failed half-way: a new key is prepared but not in force; standard error says what to do
#   3   done, but not yet on every key server; standard error says which
#   64  wrong usage
set -u

# shellcheck source=lib/rekey.bash
source "$(dirname "$(readlink -f "$0")")/lib/rekey.bash" || exit

read_settings "$@"
reach_system || exit
rekey keyserver
