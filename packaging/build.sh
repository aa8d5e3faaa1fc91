#!/usr/bin/env bash
# Makes the release archive and the Debian package from what is built:
#
#   packaging/build.sh FOLDER
#
# The same sources and the same image give the same bytes: names are sorted, owners are root, and all times are that of the last
# commit (SOURCE_DATE_EPOCH, if set).
set -euo pipefail
umask 022
out=$(mkdir -p "${1:?usage: build.sh FOLDER}" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
version=$(cat VERSION)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# The archive is used where it is unpacked, or installed from there.
name=rekey-rehearsal-$version
packaging/lay-out.sh "$work/$name"
install -m 755 install.sh uninstall.sh "$work/$name"
install -m 644 README.md VERSION "$work/$name"
archive=$name-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m).tar.gz
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu -C "$work" -cf - "$name" |
  gzip -9n >"$out/$archive"
echo "$out/$archive"

command -v dpkg-deb >/dev/null || { echo "build.sh: no Debian package without dpkg-deb" >&2; exit 0; }
package=$work/package
packaging/lay-out.sh "$package/usr"
# dpkg removes what dpkg installs, and Debian's zsh looks elsewhere.
rm "$package/usr/share/rekey-rehearsal/uninstall.sh"
mv "$package/usr/share/zsh/site-functions" "$package/usr/share/zsh/vendor-completions"
find "$package/usr/share/man" -type f -exec gzip -9n {} +
doc=$package/usr/share/doc/rekey-rehearsal
install -m 644 packaging/debian/copyright "$doc/copyright"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")/" packaging/debian/changelog |
  gzip -9n >"$doc/changelog.gz"
mkdir -p "$package/usr/share/lintian/overrides" "$package/DEBIAN"
install -m 644 packaging/debian/lintian-overrides "$package/usr/share/lintian/overrides/rekey-rehearsal"
(cd "$package" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$package/DEBIAN/md5sums"
# As dpkg-gencontrol counts: files in KiB, rounded up, a hard link once; 1 for anything else.
size=$(find "$package/usr" -printf '%i %y %s\n' | sort -u |
  awk '{ total += $2 == "f" ? int(($3 + 1023) / 1024) : 1 } END { print total }')
arch=$(dpkg --print-architecture)
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" packaging/debian/control >"$package/DEBIAN/control"
deb=rekey-rehearsal_${version}_$arch.deb
dpkg-deb --root-owner-group --build "$package" "$out/$deb" >/dev/null
echo "$out/$deb"
