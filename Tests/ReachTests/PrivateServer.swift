import Foundation
import TestSupport

/// An sshd of a test's own, set up by the sample configuration and the very lines of its README, at port 22 of an address of its own below 127.
///
/// Nothing of the machine is changed: users, configuration, programs and state folders are put where they belong in a name space
/// of mounts that only this sshd sees.
final class PrivateServer {
  /// The keys that can be used, each named for the user in the sample that it belongs to; `stray` has no line of its own forced
  /// command, and `password` is that of the second account.
  static let users = ["olga", "nagios", "ansible", "trainer", "stray", "password"]

  let sandbox: Sandbox
  /// Where it listens.
  let address: String
  private let process: Process

  /// Why there can be none on this machine; nil if there can.
  static let obstacle: String? = {
    guard geteuid() == 0 else { return "only root can start an sshd for other users" }
    guard sshd != nil, Tool.isInstalled("ssh"), Tool.isInstalled("ssh-keygen") else {
      return "OpenSSH is not installed"
    }
    let another = "setpriv --reuid=64901 --regid=64901 --clear-groups"
    let look =
      "mount --bind '\(Repository.executables)' /mnt && \(another) env -C / REHEARSAL_STATE=/nonexistent /mnt/lssim"
    guard (try? Sandbox().shell("unshare --mount true").status) == 0 else {
      return "this machine allows no name space of mounts"
    }
    guard (try? Sandbox().shell("unshare --mount bash -c \"\(look)\"").status) == 0 else {
      return "other users cannot run the executables under test, or what they need"
    }
    guard isFree("127.0.5.22") else { return "port 22 of 127.0.5.22 is taken" }
    return nil
  }()

  private static let sshd = ["/usr/sbin/sshd", "/usr/local/sbin/sshd"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Starts one and waits until it listens.
  init() throws {
    sandbox = try Sandbox()
    var generator = SystemRandomNumberGenerator()
    var found = ""
    repeat {
      let (third, fourth) = (UInt8.random(in: 5...250, using: &generator), UInt8.random(in: 1...250, using: &generator))
      found = "127.1.\(third).\(fourth)"
    } while !Self.isFree(found)
    address = found
    try Self.prepare(sandbox, address)
    process = try sandbox.start(
      "\(Repository.root)/Tests/Fixtures/private-sshd.sh",
      [Self.sshd ?? "", sandbox.path, Repository.root, Repository.executables],
      ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    while !log.contains("Server listening on \(address)") {
      guard process.isRunning else { throw Reached.Failure(text: "sshd did not start: \(log)") }
      usleep(20_000)
    }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// What it has to say.
  var log: String { (try? String(contentsOfFile: "\(sandbox.path)/log", encoding: .utf8)) ?? "" }

  /// The ssh command line that reaches it, up to the command.
  func ssh(as user: String, _ options: String = "") -> String {
    let account = user == "password" ? "arraymonitor" : "array"
    return "ssh -F none -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=no"
      + " -o UserKnownHostsFile='\(sandbox.path)/known' -o LogLevel=ERROR -i '\(key(of: user))' \(options) \(account)@\(address)"
  }

  /// The file with a user's private key.
  func key(of user: String) -> String { "\(sandbox.path)/keys/\(user)" }

  /// Runs a line over there.
  func there(_ line: String, as user: String, _ options: String = "") throws -> CommandResult {
    try sandbox.shell("\(ssh(as: user, options)) \"$LINE\"", environment: ["LINE": line])
  }

  /// Whether nobody listens at port 22 of an address.
  private static func isFree(_ address: String) -> Bool {
    (try? Sandbox().shell(": </dev/tcp/\(address)/22").status) != 0
  }

  /// Keys, and the files that the README has the administrator put into place.
  private static func prepare(_ sandbox: Sandbox, _ address: String) throws {
    let made = try sandbox.shell(
      "mkdir keys && for key in host \(users.joined(separator: " ")); do ssh-keygen -q -t ed25519 -N '' -f keys/$key; done"
    )
    guard made.status == 0 else { throw Reached.Failure(text: made.error) }
    var keys = try Repository.text("examples/ssh/authorized_keys")
    for user in users.dropLast(2) {
      keys = keys.replacing("ssh-ed25519 KEY-OF-\(user.uppercased())", with: try publicKey(of: user, in: sandbox))
    }
    try sandbox.write("authorized_keys", keys + (try publicKey(of: "stray", in: sandbox)) + "\n")
    try sandbox.write("authorized_keys.monitor", try publicKey(of: "password", in: sandbox) + "\n")
    try sandbox.write(
      "sshd_config",
      """
      Port 22
      ListenAddress \(address)
      HostKey /etc/ssh/host
      PidFile none
      UsePAM no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      AcceptEnv LANG LC_*
      Subsystem sftp internal-sftp
      Include /etc/ssh/sshd_config.d/*.conf
      """)
  }

  private static func publicKey(of user: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: "\(sandbox.path)/keys/\(user).pub", encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }
}
