#!/usr/bin/env bash
# Starts the sshd of a test, set up as examples/ssh/README.md tells the administrator, in a name space of mounts of its own:
#
#   private-sshd.sh SSHD FOLDER REPOSITORY EXECUTABLES
set -eu
if [ "${INSIDE-}" != yes ]; then
  export INSIDE=yes
  exec unshare --mount -- "$BASH" "$0" "$@"
fi
sshd=$1 own=$2 repository=$3 executables=$4
shell=/usr/local/share/rekey-rehearsal/examples/ssh/rehearsal-shell
# Whatever is bound from the test's folder is copied first: that folder will be out of reach.
for name in passwd group shadow; do cp "/etc/$name" "$own/etc-$name"; done
for user in array:64901 arraymonitor:64901; do
  echo "${user%:*}:x:${user#*:}:64901::/:$shell" >>"$own/etc-passwd"
  echo "${user%:*}:*:20000:0:99999:7:::" >>"$own/etc-shadow"
done
echo 'array:x:64901:' >>"$own/etc-group"
for name in passwd group shadow; do mount --bind "$own/etc-$name" "/etc/$name"; done

mount -t tmpfs -o mode=755 tmpfs /etc/ssh
mkdir /etc/ssh/sshd_config.d /etc/ssh/rekey-rehearsal
cp "$own/sshd_config" "$own/keys/host" /etc/ssh
cp "$repository/examples/ssh/rekey-rehearsal.conf" /etc/ssh/sshd_config.d
cp "$own/authorized_keys" "$own/authorized_keys.monitor" /etc/ssh/rekey-rehearsal
chmod 644 /etc/ssh/rekey-rehearsal/*

mount -t tmpfs -o mode=755 tmpfs /usr/local/share
mkdir -p /usr/local/share/rekey-rehearsal/examples
mount --bind "$repository/examples" /usr/local/share/rekey-rehearsal/examples
mount --bind "$executables" /usr/local/bin
mount -t tmpfs -o mode=755 tmpfs /var/lib
install -d -o array -g array -m 700 /var/lib/rekey-rehearsal
for system in FS5200 FS7300; do
  install -d -o array -g array -m 700 "/var/lib/rekey-rehearsal/$system"
  setpriv --reuid=array --regid=array --clear-groups \
    env -C / REHEARSAL_STATE="/var/lib/rekey-rehearsal/$system" \
    /usr/local/bin/chsim -scenario both -time 260105090000 -scale 0 >>"$own/log" 2>&1
done
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/sshd
# This shell stays: sshd closes what it inherits, by which Foundation would take it for ended, and wait for that.
setpriv --pdeathsig TERM "$sshd" -D -E "$own/log" -f /etc/ssh/sshd_config &
trap 'kill $!' TERM
wait
