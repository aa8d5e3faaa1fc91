#!/usr/bin/env bash
# Installs the commands, their manual pages, their completions and the examples:
#
#   install.sh [PREFIX]         /usr/local unless told; DESTDIR in the environment is put before it
#
# In a checkout, build first (make, or swift build -c release); a release archive holds what is built. What is installed is
# written down in share/rekey-rehearsal/installed before it is, and uninstall.sh removes exactly that. Installing again replaces it.
# Files that no earlier installation has put there are never replaced: then nothing is installed. A first installation that
# fails is taken back.
set -euo pipefail
umask 022
unset CDPATH
prefix=${1:-/usr/local}
destination=${DESTDIR-}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
case $destination in '' | /*) ;; *) destination=$PWD/$destination ;; esac
target=$destination${prefix%/}
cd "$(dirname "$0")"

temporary='' made=() writing='' begun='' finished=''
end() {
  if [ -n "$temporary" ]; then rm -r "$temporary"; fi
  if [ -n "$finished" ]; then return; fi
  if [ -n "$begun" ]; then
    if [ -n "$before" ]; then
      echo "install.sh: not finished: what is there is listed in $target/$manifest; install again, or uninstall" >&2
    else
      echo "install.sh: not finished: what was installed is removed again" >&2
      DESTDIR='' ./uninstall.sh "$target" || true
    fi
    return
  fi
  if [ -n "$writing" ]; then rm -f "$writing"; fi
  for folder in ${made[@]+"${made[@]}"}; do rmdir "$folder" || true; done
}
trap end EXIT

tree=$PWD
if [ ! -d bin ]; then
  temporary=$(mktemp -d)
  tree=$temporary
  packaging/lay-out.sh "$tree"
fi

manifest=share/rekey-rehearsal/installed
before=''
if [ -e "$target/$manifest" ]; then before=$(cat "$target/$manifest"); fi
folders=() files=()
while IFS= read -r -d '' folder; do folders+=("$folder"); done < <(cd "$tree" && find bin share -type d -print0 | sort -z)
while IFS= read -r -d '' file; do files+=("$file"); done < <(cd "$tree" && find bin share -type f -print0 | sort -z)

# Before anything is changed: what is in the way?
was_installed() { [[ $'\n'$before$'\n' == *$'\n'"file $1"$'\n'* ]]; }
obstacles=()
for folder in "${folders[@]}"; do
  if [ -d "$target/$folder" ]; then continue; fi
  if [ -e "$target/$folder" ] || [ -L "$target/$folder" ]; then obstacles+=("$target/$folder is not a folder"); fi
done
for file in "${files[@]}"; do
  if [ -d "$target/$file" ]; then
    obstacles+=("$target/$file is a folder")
  elif { [ -e "$target/$file" ] || [ -L "$target/$file" ]; } && ! was_installed "$file"; then
    obstacles+=("$target/$file is there, and was not installed by install.sh")
  fi
done
if [ "${#obstacles[@]}" -gt 0 ]; then
  printf 'install.sh: %s\n' "${obstacles[@]}" "nothing was installed" >&2
  finished=yes # there is nothing to take back
  exit 1
fi

# Folders that were there before stay when all is removed; those above the prefix are told of by their number.
new=''
kept=''
while read -r kind path; do
  case $kind in folder | above) kept+="$kind $path"$'\n' ;; esac
done <<<"$before"
above=()
folder=$target
while [ ! -d "$folder" ]; do
  above=("$folder" ${above[@]+"${above[@]}"})
  folder=$(dirname "$folder")
done
if [ -z "$before" ] && [ "${#above[@]}" -gt 0 ]; then kept="above ${#above[@]}"$'\n'; fi
for folder in "${folders[@]}"; do
  if [ ! -d "$target/$folder" ]; then new+="folder $folder"$'\n'; fi
done
for file in "${files[@]}" "$manifest"; do new+="file $file"$'\n'; done

make_folder() {
  if [ -d "$1" ]; then return; fi
  mkdir "$1"
  made=("$1" ${made[@]+"${made[@]}"})
}
write_down() { # LINES: all or nothing
  writing=$target/$manifest.new
  printf '%s\n' "$1" | sort -u | sed '/^$/d' >"$writing"
  mv -f "$writing" "$target/$manifest"
}
for folder in ${above[@]+"${above[@]}"} "$target/share" "$target/share/rekey-rehearsal"; do make_folder "$folder"; done
write_down "$before"$'\n'"$kept$new"
begun=yes

for folder in "${folders[@]}"; do make_folder "$target/$folder"; done
# One file under many names is copied once.
image=$(find "$tree/bin" -name rekey-rehearsal)
install -m 755 "$image" "$target/bin/rekey-rehearsal"
for file in "${files[@]}"; do
  case $file in
  bin/rekey-rehearsal) ;;
  bin/*) ln -f "$target/bin/rekey-rehearsal" "$target/$file" ;;
  *)
    mode=644
    if [ -x "$tree/$file" ]; then mode=755; fi
    install -m "$mode" "$tree/$file" "$target/$file"
    ;;
  esac
done

# What an earlier version installed and this one does not have goes.
while read -r kind path; do
  if [ "$kind" = file ] && [[ $'\n'$new != *$'\n'"file $path"$'\n'* ]]; then rm -f "$target/$path"; fi
done <<<"$before"
write_down "$kept$new"
finished=yes
