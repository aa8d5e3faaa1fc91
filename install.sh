#!/usr/bin/env bash
# Installs the commands, their manual pages, their completions and the examples:
#
#   install.sh [PREFIX]         /usr/local unless told; DESTDIR in the environment is put before it
#
# In a checkout, build first (make, or swift build -c release); a release archive holds what is built. What was installed is
# written down in share/rekey-rehearsal/installed, and uninstall.sh removes exactly that. Installing again replaces it.
set -euo pipefail
umask 022
prefix=${1:-/usr/local}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
target=${DESTDIR-}${prefix%/}
cd "$(dirname "$0")"

tree=$PWD
if [ ! -d bin ]; then
  tree=$(mktemp -d)
  trap 'rm -r "$tree"' EXIT
  packaging/lay-out.sh "$tree"
fi

manifest=share/rekey-rehearsal/installed
before=''
if [ -e "$target/$manifest" ]; then before=$(cat "$target/$manifest"); fi
new=''

# Folders that were there before stay when all is removed; those above the prefix are told of by their number.
above=0
folder=$target
while [ ! -d "$folder" ]; do
  above=$((above + 1))
  folder=$(dirname "$folder")
done
if [ -z "$before" ] && [ "$above" -gt 0 ]; then before="above $above"; fi
mkdir -p "$target"
while IFS= read -r -d '' folder; do
  [ -d "$target/$folder" ] || { mkdir "$target/$folder" && new+="folder $folder"$'\n'; }
done < <(cd "$tree" && find bin share -type d -print0 | sort -z)

# One file under many names is copied once.
image=$(find "$tree/bin" -name rekey-rehearsal)
install -m 755 "$image" "$target/bin/rekey-rehearsal"
while IFS= read -r -d '' file; do
  case $file in
  bin/rekey-rehearsal) ;;
  bin/*) ln -f "$target/bin/rekey-rehearsal" "$target/$file" ;;
  *)
    mode=644
    if [ -x "$tree/$file" ]; then mode=755; fi
    install -m "$mode" "$tree/$file" "$target/$file"
    ;;
  esac
  new+="file $file"$'\n'
done < <(cd "$tree" && find bin share -type f -print0 | sort -z)
new+="file $manifest"$'\n'

# What an earlier version installed and this one does not have goes.
while read -r kind path; do
  case $kind in
  file) if [[ $'\n'$new != *$'\n'"file $path"$'\n'* ]]; then rm -f "$target/$path"; fi ;;
  folder | above) new+="$kind $path"$'\n' ;;
  esac
done <<<"$before"
printf '%s' "$new" | sort >"$target/$manifest"
