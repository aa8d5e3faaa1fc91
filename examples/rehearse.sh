#!/usr/bin/env bash
# rehearse.sh - the main job on a fresh machine: the documented key-server rekey
#
# In a throw-away state folder, with every command shown. Nothing of yours is read or changed.
#
#   swift build -c release && ./examples/rehearse.sh        in a checkout
#   PREFIX/share/rekey-rehearsal/examples/rehearse.sh       where the commands are installed and on the PATH
set -euo pipefail
case ${1-} in
-h | --help)
  sed -n -e 1d -e '/^#/!q' -e 's/^# \{0,1\}//p' "$0"
  exit
  ;;
esac
(($# == 0)) || { echo "rehearse.sh: takes no arguments; rehearse.sh --help tells more" >&2; exit 64; }
here=$(dirname "$(readlink -f "$0")")

# Whatever you have set for arrays and rehearsals of your own must not reach this one, above all the way to an array.
unset REKEY_SSH REKEY_LIMIT REKEY_GAP REKEY_SHOW SHOW HOOKS REHEARSAL_REQUIRE_STATE REHEARSAL_ROLE REHEARSAL_PHASE

commands=${REHEARSAL_BIN:-$here/../.build/release}
[ -x "$commands/chsim" ] || commands=$(dirname "$(command -v chsim)")
[ -x "$commands/chsim" ] || { echo "rehearse.sh: build first: swift build -c release" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$commands:$PATH"
export REHEARSAL_STATE="$work/state" REKEY_RECORD="$work/record"
export EXPECT_SYSTEM=FS5200 SHOW=1
# Time stands still; between two looks at the key servers the script lets half an hour pass.
export REKEY_WAIT="chsim -advance 30m"

chsim -scenario both -scale 0
HOOKS="$here/hooks" "$here/rekey-keyserver.sh"
