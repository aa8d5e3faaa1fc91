#!/usr/bin/env bash
# Installs in each way that there is, uses what was installed on a PATH without Swift, removes it, and looks for traces:
#
#   packaging/check.sh FOLDER        the folder in which build.sh has put the archive and the package
#
# All of it happens below a temporary folder, where the machine allows it in a name space of mounts in which the toolchain is covered
# up, so that nothing finds it by an absolute path either.
set -euo pipefail
toolchain=$(command -v swift || true)
if [ -n "$toolchain" ]; then toolchain=$(dirname "$(dirname "$(readlink -f "$toolchain")")"); fi
case $toolchain in
'' | / | /usr | /usr/local) toolchain='' ;; # there is none, or it is among the machine's own programs
*)
  if [ "${CHECK_INSIDE-}" = "$$" ]; then
    mount -t tmpfs tmpfs "$toolchain"
  elif unshare --mount mount -t tmpfs tmpfs "$toolchain" 2>/dev/null; then
    CHECK_INSIDE=$$ exec unshare --mount -- "$0" "$@"
  else
    toolchain=''
    echo "-- the toolchain is only off the PATH: this machine allows no name space of mounts"
  fi
  ;;
esac
packages=$(cd "${1:?usage: check.sh FOLDER}" && pwd)
cd "$(dirname "$0")/.."
version=$(cat VERSION)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

fail() {
  echo "check.sh: $*" >&2
  exit 1
}

# All programs of this machine but those of the toolchain.
mkdir "$work/tools" "$work/home"
ln -sf /usr/bin/* /bin/* "$work/tools"
rm -f "$work/tools"/*swift* "$work/tools"/*lld* "$work/tools"/clang*
rehearse() { # PREFIX COMMAND...
  env -i PATH="$1/bin:$work/tools" HOME="$work/home" REHEARSAL_STATE="$work/home/state" LC_ALL=C "${@:2}"
}
if rehearse "$work" bash -c 'command -v swift'; then fail "Swift is on the PATH"; fi
if [ -n "$toolchain" ] && [ -n "$(ls -A "$toolchain")" ]; then fail "Swift is in $toolchain"; fi

# exercise PREFIX ZSH-FOLDER: what was installed there does what it is for.
exercise() {
  local prefix=$1 command count=0 size
  local commands=(rekey-rehearsal)
  while read -r command _; do commands+=("$command"); done < <(rehearse "$prefix" rekey-rehearsal help)
  for command in "${commands[@]}"; do
    command=$prefix/bin/$command
    rehearse "$prefix" "${command##*/}" -h >"$work/help"
    [ -s "$work/help" ] || fail "${command##*/} -h says nothing"
    if ldd "$command" >/dev/null 2>&1; then fail "$command needs shared libraries"; fi
    # Each command is known to the manual and to every shell.
    if [ "${command##*/}" != rekey-rehearsal ]; then
      compgen -G "$prefix/share/man/man1/${command##*/}.1*" >/dev/null || fail "no manual page: $command"
      [ -s "$prefix/share/bash-completion/completions/${command##*/}" ] || fail "no completion for bash: $command"
      [ -s "$prefix/share/fish/vendor_completions.d/${command##*/}.fish" ] || fail "no completion for fish: $command"
      [ -s "$prefix/share/zsh/$2/_${command##*/}" ] || fail "no completion for zsh: $command"
    fi
    count=$((count + 1))
  done
  [ "$count" -gt 35 ] || fail "$count commands only"
  compgen -G "$prefix/share/man/man7/rekey-rehearsal.7*" >/dev/null || fail "no overview in the manual"
  # shellcheck disable=SC2016 # the other shell is to expand it
  rehearse "$prefix" bash -c 'source "$1/share/bash-completion/completions/lssim" && complete -p lssim' - "$prefix" >/dev/null
  find_completions "$@"
  rehearse "$prefix" "$prefix/share/rekey-rehearsal/examples/rehearse.sh" >"$work/rehearsed"
  grep -q 'rekeyed: key servers of FS5200' "$work/rehearsed" || fail "the main job was not done"
  size=$(du -sk "$prefix" | cut -f 1)
  [ "$size" -lt 40960 ] || fail "$size KiB are installed"
  printf '%d commands, %d KiB\n' "$count" "$size"
}

# find_completions PREFIX ZSH-FOLDER: the shells find what was installed there, where they are installed themselves.
find_completions() {
  local share=$1/share loader=/usr/share/bash-completion/bash_completion
  if [ -e "$loader" ]; then
    # shellcheck disable=SC2016 # the other shell is to expand it
    rehearse "$1" env XDG_DATA_DIRS="$share" bash -c \
      'source "$1"; set -- $(complete -p -D); "$3" svctask; complete -p svctask' - "$loader" |
      grep _rekey_rehearsal_svctask >/dev/null || fail "bash-completion does not find the completions"
  fi
  if command -v fish >/dev/null; then
    rehearse "$1" env XDG_DATA_DIRS="$share" fish -c 'complete -C "svctask chencryption -usb newkey -key co"' |
      grep -x commit >/dev/null || fail "fish does not find the completions"
  fi
  if command -v zsh >/dev/null; then
    # shellcheck disable=SC2016
    rehearse "$1" zsh -f -c 'fpath=("$1" $fpath); autoload -Uz compinit; compinit -D -u; (( $+_comps[svctask] ))' - \
      "$share/zsh/$2" || fail "zsh does not find the completions"
  fi
}

tree() { (cd "$1" && find . -path ./var/lib/dpkg -prune -o -printf '%p %y %m %l\n' | sort); }

# around NAME ROOT: remembers how it was, before; compares, after.
before() { tree "$2" >"$work/$1.before"; }
after() { tree "$2" | diff "$work/$1.before" - || fail "$1 has left traces, or removed too much"; }

# refused TEXT COMMAND...: the command fails, and says so.
refused() {
  if "${@:2}" >"$work/said" 2>&1; then fail "not refused: ${*:2}"; fi
  grep -q -e "$1" "$work/said" || fail "${*:2} says: $(cat "$work/said")"
}

# furnish ROOT PREFIX: somebody lives there already.
furnish() {
  mkdir -p "$1$2/bin" "$1$2/share/man/man1"
  echo mine | tee "$1$2/bin/mine" "$1$2/share/man/man1/mine.1" >/dev/null
}

echo "-- make install, into a prefix that is in use"
furnish "$work/used" /usr/local
before used "$work/used"
make -s install PREFIX=/usr/local DESTDIR="$work/used"
make -s install PREFIX=/usr/local DESTDIR="$work/used" # installing again is no error, and changes nothing about removing
exercise "$work/used/usr/local" site-functions
make -s uninstall PREFIX=/usr/local DESTDIR="$work/used"
after used "$work/used"

echo "-- make install, into a prefix that does not exist; a file of the user's stays"
mkdir "$work/fresh"
before fresh "$work/fresh"
make -s install PREFIX="$work/fresh/opt/rehearsal"
echo mine >"$work/fresh/opt/rehearsal/share/man/man1/mine.1"
"$work/fresh/opt/rehearsal/share/rekey-rehearsal/uninstall.sh"
[ "$(cd "$work/fresh" && find . -type f)" = ./opt/rehearsal/share/man/man1/mine.1 ] || fail "not only the user's file is left"
rm "$work/fresh/opt/rehearsal/share/man/man1/mine.1"
make -s install PREFIX="$work/fresh/opt/rehearsal"
make -s uninstall PREFIX="$work/fresh/opt/rehearsal"
rm -r "$work/fresh/opt" # which the user's file has kept

echo "-- the release archive, used where it was unpacked, and installed from there"
mkdir "$work/unpacked"
tar -xzf "$packages/rekey-rehearsal-$version-linux-$(uname -m).tar.gz" -C "$work/unpacked"
archive=$work/unpacked/rekey-rehearsal-$version
exercise "$archive" site-functions
before archive "$work/fresh"
"$archive/install.sh" "$work/fresh/opt/rehearsal"
exercise "$work/fresh/opt/rehearsal" site-functions
"$archive/uninstall.sh" "$work/fresh/opt/rehearsal"
after archive "$work/fresh"

for source in "$PWD" "$archive"; do
  echo "-- a destination and a prefix that are relative, from $([ "$source" = "$archive" ] && echo the archive || echo the checkout)"
  mkdir "$work/caller"
  (cd "$work/caller" && DESTDIR="stage it's" "$source/install.sh" /usr)
  [ -x "$work/caller/stage it's/usr/bin/lsencryption" ] || fail "not installed below the caller's folder"
  (cd "$work/caller" && DESTDIR="stage it's" "$source/uninstall.sh" /usr && "$source/install.sh" own)
  [ -x "$work/caller/own/bin/lsencryption" ] || fail "not installed below the caller's folder"
  (cd "$work/caller" && "$source/uninstall.sh" own)
  rmdir "$work/caller" || fail "something is left in the caller's folder"
  for folder in "stage it's" usr own; do [ ! -e "$source/$folder" ] || fail "installed into $source"; done
done

echo "-- a prefix with a quote and a blank in its name"
before quoted "$work/fresh"
make -s install PREFIX="$work/fresh/it's mine"
make -s uninstall PREFIX="$work/fresh/it's mine"
after quoted "$work/fresh"

echo "-- what is in the way is told of, and nothing is changed"
mkdir -p "$work/fresh/taken/bin" "$work/fresh/taken/share/man/man1/lssim.1"
echo mine >"$work/fresh/taken/bin/lsnode"
echo mine >"$work/fresh/taken/share/fish"
before taken "$work/fresh"
refused 'taken/bin/lsnode is there' "$archive/install.sh" "$work/fresh/taken"
for text in 'share/fish is not a folder' 'lssim.1 is a folder'; do grep -q "$text" "$work/said" || fail "not told: $text"; done
refused 'nothing is installed' "$archive/uninstall.sh" "$work/fresh/taken"
after taken "$work/fresh"
[ "$(cat "$work/fresh/taken/bin/lsnode")" = mine ] || fail "the user's file was replaced"
rm -r "$work/fresh/taken"

echo "-- a first installation that fails is taken back; one over an earlier one leaves all of it listed"
mkdir "$work/failing"
printf '#!/bin/sh\ncase "$*" in *lssim.fish*) exit 1 ;; esac\nexec /usr/bin/install "$@"\n' >"$work/failing/install"
chmod +x "$work/failing/install"
before failing "$work/fresh"
refused 'is removed again' env PATH="$work/failing:$PATH" "$archive/install.sh" "$work/fresh/opt/rehearsal"
after failing "$work/fresh"
"$archive/install.sh" "$work/fresh/opt/rehearsal"
refused 'not finished' env PATH="$work/failing:$PATH" "$archive/install.sh" "$work/fresh/opt/rehearsal"
"$archive/uninstall.sh" "$work/fresh/opt/rehearsal"
after failing "$work/fresh"

if ! command -v dpkg-deb >/dev/null; then
  echo "-- skipped: the Debian package, because dpkg is not installed"
  exit
fi
echo "-- the Debian package"
package=$packages/rekey-rehearsal_${version}_$(dpkg --print-architecture).deb
root=$work/debian
furnish "$root" /usr
mkdir -p "$root"/var/lib/dpkg/{info,updates,triggers}
touch "$root/var/lib/dpkg/status"
before debian "$root"
dpkg --root="$root" --force-not-root --force-bad-path --log="$work/dpkg.log" --install "$package" >/dev/null
dpkg --root="$root" --verify rekey-rehearsal
exercise "$root/usr" vendor-completions
dpkg --root="$root" --force-not-root --force-bad-path --log="$work/dpkg.log" --purge rekey-rehearsal >/dev/null
after debian "$root"
if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error,warning "$package"
else
  echo "-- skipped: lintian is not installed"
fi
