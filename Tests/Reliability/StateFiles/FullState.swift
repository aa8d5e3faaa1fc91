import Foundation
import TestSupport
import Testing

/// The files of a state with something of everything in it, as they are after a session and after a rollback to it.
struct FullState: Sendable {
  /// The files, by path.
  let files: [String: [UInt8]]

  private static let session = """
    chsim -scenario both -time 260105090000 -scale 0
    cat >new.pem <<'END'
    \(SampleCertificate.pem)
    END
    chencryption -keyserver newkey -key prepare; chsim -advance 5h; chencryption -keyserver newkey -key commit
    chsim -backup keyserver; chsim -advance 5h; chkeyserver -sslcert new.pem 1; chsim -remove -port 1
    chencryption -recoverykey enable; chencryption -recoverykey newkey -key prepare
    chencryption -recoverykey newkey -key cancel; chencryption -internal enable
    chsim -insert spare -port 1; chencryption -usb newkey -key prepare
    chsim -fault keyserver-unreachable -object 1; chsim -fault keyserver-certificate -object 2 -at 30m
    chsim -validation 1h; chsim -transition 90s; chsim -assume G03=replace; chsim -fault reply-lost -count 1 -at 3h
    chlmdkp -logon lmd -operator op1; chlmdkp -logon kp -operator op1; chlmdkp -connect messageserver
    chlmdmessage -reconcile 0; chkpvector -rekey request 0; chlmdmessage -wrap -account 880091 1; chlmdmessage -send 1
    chsim -advance 65m; chlmdmessage -retrieve; chlmdmessage -unwrap 2; chkpvector -rekey process 0
    chsim -advance 10m; chsim -inject bet -from 990030; chsim -fault upload -count 2
    chlocation -regenerate key -admin jdoe -password Training1 Boston; chsim -advance 3m
    chlocation -regenerate key -admin csmith -password Training2 Chicago; chsim -fault scp-link -object Denver
    chsim -advance 20s; chlmdmessage -acknowledge 3; chsim -snapshot one; cheventlog -fix 100
    """

  /// The state in its own files.
  static let live = try? FullState("true")
  /// The state that is read from the snapshot, its own files being of an earlier start.
  static let rolledBack = try? FullState("chsim -rollback one")

  private init(_ last: String) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.shell("\(Self.session)\n\(last)")
    try #require(result.status == 0, "\(result)")
    files = sandbox.stateFiles().mapValues(Array.init)
  }
}
