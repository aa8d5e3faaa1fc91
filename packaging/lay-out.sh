#!/usr/bin/env bash
# Lays out what is installed, below a folder: bin and share as below a prefix. The one place that says which file goes where.
#
#   packaging/lay-out.sh FOLDER
#
# All commands are one file under many names, hard links: an image that looks at the name by which it is called.
set -euo pipefail
umask 022
tree=$(mkdir -p "${1:?usage: lay-out.sh FOLDER}" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
image=.build/release/rekey-rehearsal
[ -x "$image" ] || { echo "lay-out.sh: build first: swift build -c release" >&2; exit 1; }

put() { # MODE FOLDER FILE...
  mkdir -p "$tree/$2"
  install -m "$1" "${@:3}" "$tree/$2"
}

put 755 bin "$image"
while read -r name _; do
  ln "$tree/bin/rekey-rehearsal" "$tree/bin/$name"
done < <("$image" help)
for section in man/man*; do put 644 "share/$section" "$section"/*; done
put 644 share/bash-completion/completions completions/bash/*
put 644 share/zsh/site-functions completions/zsh/*
put 644 share/fish/vendor_completions.d completions/fish/*
put 644 share/doc/rekey-rehearsal README.md
put 755 share/rekey-rehearsal uninstall.sh
while IFS= read -r -d '' file; do
  mode=644
  if [ -x "$file" ]; then mode=755; fi
  put "$mode" "share/rekey-rehearsal/$(dirname "$file")" "$file"
done < <(find examples -type f -not -name '.*' -print0)
