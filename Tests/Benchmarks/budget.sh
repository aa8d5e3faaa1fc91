#!/usr/bin/env bash
# What a release build may cost at most: instructions (counted, not timed), size, and no shared library.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin="${REHEARSAL_BIN:-$PWD/.build/release}"

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
export REHEARSAL_STATE="$folder/state"
"$bin/chsim" -scenario both -time 260105090000 -scale 0
"$bin/chencryption" -keyserver newkey -key prepare

failed=0
check() { # WHAT FIGURE LIMIT
  printf '%-40s %12d of %12d\n' "$1" "$2" "$3"
  [ "$2" -le "$3" ] || failed=1
}
instructions() { # COMMAND...
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 > /dev/null |
    sed -n 's/.*refs: *//p' | tr -d ,
}

check "instructions of lsencryption" "$(instructions "$bin/lsencryption")" 2100000
check "instructions of lskeyserver" "$(instructions "$bin/lskeyserver")" 2300000
check "instructions of a refused prepare" \
  "$(instructions "$bin/chencryption" -keyserver newkey -key prepare || true)" 3000000
check "bytes of lsencryption" "$(stat -c %s "$bin/lsencryption")" 11000000
check "bytes of all commands in one" "$(stat -c %s "$bin/rekey-rehearsal")" 13000000
if ldd "$bin/lsencryption" > /dev/null 2>&1; then
  echo "lsencryption needs shared libraries" >&2
  failed=1
fi
exit "$failed"
