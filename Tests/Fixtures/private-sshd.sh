#!/usr/bin/env bash
# Starts the sshd of a test, set up by the lines of examples/ssh/README.md, in a name space of mounts of its own:
#
#   private-sshd.sh SSHD FOLDER REPOSITORY EXECUTABLES
set -eu
if [ "${INSIDE-}" != yes ]; then
  export INSIDE=yes
  exec unshare --mount -- "$BASH" "$0" "$@"
fi
sshd=$1 own=$2 repository=$3 executables=$4
readme=$repository/examples/ssh/README.md
# Whatever the README's lines change is a copy that is seen here alone: on a file system of its own, because the test's folder will
# be out of reach.
copies=/mnt
mount -t tmpfs -o mode=755 tmpfs "$copies"
mkdir "$copies/ssh"
cp "$repository"/examples/ssh/* "$copies/ssh"
cp "$own/authorized_keys" "$copies/ssh"
cp "$own/authorized_keys.monitor" "$own/sshd_config" "$own/keys/host" "$copies"
cp -a /etc "$copies/etc"
rm -r "$copies/etc/ssh"
mkdir -p "$copies/etc/ssh/sshd_config.d"
cp "$copies/sshd_config" "$copies/host" "$copies/etc/ssh"
mount --bind "$copies/etc" /etc
mount -t tmpfs -o mode=755 tmpfs /usr/local/share
mkdir -p /usr/local/share/rekey-rehearsal/examples
mount --bind "$repository/examples" /usr/local/share/rekey-rehearsal/examples
mount --bind "$executables" /usr/local/bin
for folder in /var/lib /var/log /var/mail /home; do mount -t tmpfs -o mode=755 tmpfs "$folder"; done

# The lines as they stand there, but that time stands still, this machine's sshd is left alone, and nobody is HOST.
sed -n 's/^    //p' "$readme" |
  sed -e '/^ssh /d' -e 's/^sshd -t.*/true/' -e 's/chsim -scenario both/& -time 260105090000 -scale 0/' >"$copies/lines"
grep -q -e '-scale 0' "$copies/lines"
(cd "$copies/ssh" && PATH=/usr/local/bin:$PATH bash -eu "$copies/lines" >>"$copies/said" 2>&1) || failed=$?
cat "$copies/said" >>"$own/log"
[ -z "${failed-}" ] || exit "$failed"
cat "$copies/authorized_keys.monitor" >>/etc/ssh/rekey-rehearsal/authorized_keys.monitor

mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/sshd
# This shell stays: sshd closes what it inherits, by which Foundation would take it for ended, and wait for that.
setpriv --pdeathsig TERM "$sshd" -D -E "$own/log" -f /etc/ssh/sshd_config &
trap 'kill $!' TERM
wait
