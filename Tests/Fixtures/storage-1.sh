#!/bin/bash
# How the files of version 1 were made: sim-1.json, storage-1.json and storage-history-1.log are $REHEARSAL_STATE's sim.json,
# storage.json and storage-2.log after this. They are not to be made again once the version is released.
set -eu
chsim -scenario both -time 260101090000 -scale 0
mkdir -p "$REHEARSAL_STATE/hooks/pre-rekey.d"
chmod 700 "$REHEARSAL_STATE/hooks" "$REHEARSAL_STATE/hooks/pre-rekey.d"
ln -s /bin/true "$REHEARSAL_STATE/hooks/pre-rekey.d/10-backup"
chsim -backup keyserver
chencryption -keyserver newkey -key prepare
chsim -advance 5h
chencryption -keyserver newkey -key commit
chsim -assume G01=allow
chsim -fault create -count 3
chsim -fault replication -count 2
chsim -fault keyserver-unreachable -object 2
chsim -fault keyserver-unreachable -object 1 -value node2
chencryption -usb newkey -key prepare
