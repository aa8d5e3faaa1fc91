#!/usr/bin/env bash
# rekey-usb.sh - gives the system a new key on its USB flash drives
#
#   EXPECT_SYSTEM=FS5200 HOOKS=~/hooks REKEY_SSH="ssh admin@array" rekey-usb.sh
#   EXPECT_SYSTEM=FS5200 rekey-usb.sh                                            (in a rehearsal)
#
# Where key servers are used as well, rekey them first and completely: rekey-keyserver.sh, or rekey-all.sh for both.
#
# What it does, in this order:
#   1. lssystem: is this the system that EXPECT_SYSTEM names?
#   2. lsencryption: is encryption with USB flash drives enabled, is no other rekey under way, where does this one stand?
#   3. lsportusb: are three drives in the ports, or one in each where there are fewer than three ports?
#   4. your hooks in pre-rekey.d
#   5. chencryption -usb newkey -key prepare; lsencryption has to show usb_rekey prepared
#   6. your hooks in pre-commit.d
#   7. lsencryption: is the new key on three drives? Then chencryption -usb newkey -key commit; lsencryption has to show
#      usb_rekey no, and the new key in force
#   8. your hooks in post-rekey.d
#   9. lsportusb: reports which drive holds what
#
# It may be stopped anywhere and run again: it reads where the rekey stands and goes on from there. It never rekeys twice,
# not even if an answer of the array was lost.
#
# Exit status:
#   0   done: the new key is in force, and every inserted drive of this system holds it
#   1   refused: nothing was changed
#   2   failed half-way: a new key is prepared but not in force; standard error says what to do
#   3   done, but an inserted drive does not hold the new key; standard error says which
#   64  wrong usage
set -u

# shellcheck source=lib/rekey.bash
source "$(dirname "$(readlink -f "$0")")/lib/rekey.bash" || exit

read_settings "$@"
reach_system || exit
rekey usb
