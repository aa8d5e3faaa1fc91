#!/usr/bin/env bash
# Installs the commands, their manual pages and their completions below a folder:
#
#   swift build -c release && ./install.sh /usr/local
#
# All commands are one file under many names: an image that looks at the name by which it is called.
set -euo pipefail
cd "$(dirname "$0")"

prefix=${1:?usage: install.sh PREFIX}
image=.build/release/rekey-rehearsal
[ -x "$image" ] || { echo "install.sh: build first: swift build -c release" >&2; exit 1; }

install -d "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/man/man7" \
  "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d"
install -m 755 "$image" "$prefix/bin/rekey-rehearsal"
for page in man/man1/*.1; do
  command=$(basename "$page" .1)
  ln -f "$prefix/bin/rekey-rehearsal" "$prefix/bin/$command"
done
install -m 644 man/man1/*.1 "$prefix/share/man/man1"
install -m 644 man/man7/*.7 "$prefix/share/man/man7"
install -m 644 completions/bash/* "$prefix/share/bash-completion/completions"
install -m 644 completions/zsh/* "$prefix/share/zsh/site-functions"
install -m 644 completions/fish/* "$prefix/share/fish/vendor_completions.d"
