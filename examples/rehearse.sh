#!/usr/bin/env bash
# The main job on a fresh machine: the documented key-server rekey, in a throw-away state folder, with every command shown.
# Nothing of yours is read or changed.
#
#   swift build -c release && ./examples/rehearse.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="${REHEARSAL_BIN:-$here/../.build/release}:$PATH"
export REHEARSAL_STATE="$work/state" REKEY_RECORD="$work/record"
export EXPECT_SYSTEM=FS5200 REKEY_SHOW=1
# Time stands still; between two looks at the key servers the script lets half an hour pass.
export REKEY_WAIT="chsim -advance 30m"

chsim -scenario both -scale 0
HOOKS="$here/hooks" "$here/rekey-keyserver.sh"
