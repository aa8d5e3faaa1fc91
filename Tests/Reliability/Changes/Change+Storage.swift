import TestSupport

/// The operator's commands of the storage family.
extension Change {
  private static let prepare = "chencryption -keyserver newkey -key prepare"

  private static let hooks = """
    for phase in pre-rekey pre-commit post-rekey; do
      mkdir -p $REHEARSAL_STATE/hooks/$phase.d
      printf '#!/bin/sh\\necho $REHEARSAL_PHASE >>"%s/hooks-ran"\\n' "$HOME" >$REHEARSAL_STATE/hooks/$phase.d/10-tell
    done
    chmod +x $REHEARSAL_STATE/hooks/*/*
    """

  static let encryption = [
    Change("chencryption -keyserver newkey -key prepare"),
    Change("chencryption -keyserver newkey -key commit", after: prepare),
    // Two alerts have been fixed meanwhile: there is a history to be begun.
    Change("chencryption -keyserver newkey -key commit", after: prepare, "chsim -advance 5h"),
    // And one to be gone on with.
    Change(
      "chencryption -keyserver newkey -key commit",
      after: prepare, "chsim -advance 5h", "chencryption -keyserver newkey -key cancel", prepare, "chsim -advance 5h"),
    Change("chencryption -keyserver newkey -key cancel", after: prepare),
    Change("chencryption -usb newkey -key prepare"),
    Change("chencryption -usb newkey -key commit", after: "chencryption -usb newkey -key prepare"),
    Change("chencryption -usb validate", after: "chsim -remove -port 1", "chsim -insert spare -port 1"),
    Change("chencryption -usb disable"),
    Change("chencryption -usb enable", after: "chsim -scenario keyserver -scale 0"),
    Change("chencryption -keyserver disable"),
    Change("chencryption -keyserver newkey -key prepare", after: hooks, promises: "hooks-ran"),
    // The commit, then the record of the hooks that ran after it.
    Change(
      "chencryption -keyserver newkey -key commit", after: prepare, hooks, promises: "hooks-ran",
      firstStep: "rm $REHEARSAL_STATE/hooks/post-rekey.d/10-tell"),
    // The answer is lost: nothing is said of the change, which is made.
    Change(prepare, after: "chsim -fault reply-lost -count 1", status: 255),
    // The first of a start and the first after a rollback: the snapshot's history goes along.
    Change(prepare, after: prepare, "chsim -reset"),
    Change(
      "chencryption -keyserver newkey -key commit",
      after: prepare, "chsim -advance 5h", "chencryption -keyserver newkey -key cancel", prepare, "chsim -snapshot one",
      "chsim -rollback one"),
    Change("chencryption -recoverykey enable"),
    Change("chencryption -recoverykey newkey -key prepare", after: "chencryption -recoverykey enable"),
    Change(
      "chencryption -recoverykey newkey -key cancel",
      after: "chencryption -recoverykey enable", "chencryption -recoverykey newkey -key prepare"),
    Change("chencryption -recoverykey disable", after: "chencryption -recoverykey enable"),
    Change("chencryption -internal enable"),
    Change("chencryption -internal disable", after: "chencryption -internal enable"),
    Change("svctask \(prepare)"),
    Change("rekey-rehearsal \(prepare)"),
  ]

  static let keyServers = [
    Change("mkkeyserver -ip 10.0.1.57 -port 5697 -name backup -sslcert new.pem", after: certificate),
    Change(
      "mkkeyserver -ip keys.example.com -primary -nomsg", after: "chsim -scenario new -scale 0",
      "chkeyserverisklm -enable"),
    Change("chkeyserver -primary 1"),
    Change("chkeyserver -ip 10.0.1.60 -port 5700 -name first 1"),
    Change("chkeyserver -sslcert new.pem 1", after: certificate),
    Change("chkeyserver -nosslcert 0"),
    Change("rmkeyserver 2"),
    Change("testkeyserver 0", makesDifference: false),
    // What a test finds is an event, although the test fails.
    Change("testkeyserver 1", after: "chsim -fault keyserver-unreachable -object 1", status: 1, makesDifference: false),
    Change("chkeyserverisklm -enable", after: "chsim -scenario new -scale 0"),
    Change("chkeyserverisklm -devicegroup JVAR_IBRA -sslcert new.pem", after: certificate),
    Change("chkeyserverisklm -nosslcert", after: certificate, "chkeyserverisklm -sslcert new.pem"),
    Change("chkeyserverisklm -disable", after: "chsim -scenario new -scale 0", "chkeyserverisklm -enable"),
    Change(
      "chkeyserverciphertrustmanager -enable -username admin1 -password Training9 -sslcert new.pem",
      after: "chsim -scenario new -scale 0", certificate),
    Change(
      "chkeyserverciphertrustmanager -disable -nousername -nopassword -nosslcert",
      after: "chsim -scenario new -scale 0", certificate,
      "chkeyserverciphertrustmanager -enable -username admin1 -password Training9 -sslcert new.pem"),
  ]

  static let systemTasks = [
    // Its cause lasts, so that it is logged anew.
    Change(
      "cheventlog -fix 100", after: "chsim -fault keyserver-unreachable -object 1"),
    Change("dumpauditlog", after: "chkeyserver -name first 0"),
    Change("activatefeature -licensekey 0123-4567-89AB-CDEF", after: "chsim -scenario unlicensed -scale 0"),
    Change(
      "activatefeature -licensekeyfile licence.txt",
      after: "chsim -scenario unlicensed -scale 0", "echo 0123-4567-89AB-CDEF >licence.txt"),
    Change("activatefeature -trial encryption", status: 1, makesDifference: false),
    Change("chsystem -name array2"),
    Change("registerplugin -name driver -uniquekey k1 -version 1.0 -metadata none", makesDifference: false),
  ]

  private static let certificate = "cat >new.pem <<'END'\n\(SampleCertificate.pem)\nEND"
}
