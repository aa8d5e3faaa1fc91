#!/usr/bin/env bash
# Removes what install.sh has installed, and nothing else:
#
#   uninstall.sh [PREFIX]       the PREFIX of the installation, DESTDIR in the environment before it
#
# The installed copy (share/rekey-rehearsal/uninstall.sh) knows its prefix. Files of yours stay, and the folders they are in;
# folders that the installation made go when they are empty.
set -euo pipefail
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1-}
if [ -z "$prefix" ]; then
  prefix=/usr/local
  if [ -e "$here/installed" ]; then prefix=$(dirname "$(dirname "$here")"); fi
fi
destination=${DESTDIR-}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
case $destination in '' | /*) ;; *) destination=$PWD/$destination ;; esac
target=$destination${prefix%/}
manifest=$target/share/rekey-rehearsal/installed
[ -e "$manifest" ] || { echo "uninstall.sh: nothing is installed there: $manifest does not exist" >&2; exit 1; }

folders=()
above=0
while read -r kind path; do
  case /$path/ in */../*) echo "uninstall.sh: $manifest names what is not below the prefix: $path" >&2; exit 1 ;; esac
  case $kind in
  file) rm -f "$target/$path" ;;
  folder) folders=("$target/$path" ${folders[@]+"${folders[@]}"}) ;;
  above) above=$path ;;
  esac
done <<<"$(cat "$manifest")"
folder=$target
for ((; above > 0; above--)); do
  folders+=("$folder")
  folder=$(dirname "$folder")
done
# The deepest come first.
for folder in ${folders[@]+"${folders[@]}"}; do
  if [ -d "$folder" ] && [ ! -L "$folder" ] && [ -z "$(ls -A "$folder")" ]; then rmdir "$folder"; fi
done
