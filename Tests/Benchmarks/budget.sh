#!/usr/bin/env bash
# What a release build may cost at most: instructions (counted, not timed), size, and no shared library.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin="${REHEARSAL_BIN:-$PWD/.build/release}"

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
export REHEARSAL_STATE="$folder/state"
rekey=(chencryption -keyserver newkey -key)

failed=0
check() { # WHAT FIGURE LIMIT
  printf '%-40s %12d of %12d\n' "$1" "$2" "$3"
  [ "$2" -le "$3" ] || failed=1
}
complain() { # WHAT
  echo "$1" >&2
  failed=1
}
# In a fresh copy of a state, so that a change is made each time, and the same; a status that is not as told is an error.
count() { # WHAT LIMIT STATE STATUS COMMAND...
  local what=$1 limit=$2 from=$3 expected=$4 status=0 figure
  shift 4
  rm -rf "$REHEARSAL_STATE"
  cp -a "$folder/$from" "$REHEARSAL_STATE"
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bin/$1" "${@:2}" > /dev/null 2> "$folder/said" || status=$?
  figure=$(sed -n 's/.*refs: *//p' "$folder/said" | tr -d ,)
  [ "$status" = "$expected" ] || complain "$what: ended with $status"
  check "instructions of $what" "${figure:-999999999}" "$limit"
}

"$bin/chsim" -scenario both -time 260105090000 -scale 0
"$bin/chencryption" -keyserver newkey -key prepare
"$bin/chencryption" -keyserver newkey -key cancel
cp -a "$REHEARSAL_STATE" "$folder/ready"
"$bin/chencryption" -keyserver newkey -key prepare
cp -a "$REHEARSAL_STATE" "$folder/prepared"

count "lsencryption" 2100000 prepared 0 lsencryption
count "lskeyserver" 2300000 prepared 0 lskeyserver
count "a refused prepare" 3000000 prepared 1 "${rekey[@]}" prepare
count "a prepare" 4500000 ready 0 "${rekey[@]}" prepare
count "a commit" 4600000 prepared 0 "${rekey[@]}" commit

# Every image that was built, whether it is a file of its own or another name of one.
images=0 greatest=0
for image in "$bin"/*; do
  name=${image##*/}
  if [ ! -f "$image" ] || [ ! -x "$image" ]; then continue; fi
  [ "$(head -c 4 "$image")" = $'\x7fELF' ] || continue
  case $name in generate-reference | *.so | *.xctest) continue ;; esac
  images=$((images + 1))
  limit=11000000
  [ "$name" != rekey-rehearsal ] || limit=13000000
  size=$(stat -c %s "$image")
  if [ "$limit" = 11000000 ] && [ "$size" -gt "$greatest" ]; then greatest=$size; fi
  [ "$size" -le "$limit" ] || complain "$name has $size bytes of $limit"
  if ldd "$image" > /dev/null 2>&1; then complain "$name needs shared libraries"; fi
done
check "bytes of the largest command" "$greatest" 11000000
check "bytes of all commands in one" "$(stat -c %s "$bin/rekey-rehearsal")" 13000000
[ "$images" -gt 40 ] || complain "only $images images were found"
exit "$failed"
