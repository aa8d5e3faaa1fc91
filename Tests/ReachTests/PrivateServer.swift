import Foundation
import TestSupport

/// An sshd of a test's own, set up by the sample configuration as its README says, at port 22 of an address of its own below 127.
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
    guard let sandbox = try? Sandbox(), (try? sandbox.shell("unshare --mount true").status) == 0 else {
      return "this machine allows no name space of mounts"
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
      "/bin/bash", ["\(sandbox.path)/start", Self.sshd ?? ""], ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
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

  private static func isFree(_ address: String) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = UInt16(22).bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    return withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
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
    try sandbox.write("start", start, permissions: 0o700)
  }

  private static func publicKey(of user: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: "\(sandbox.path)/keys/\(user).pub", encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  /// What the README tells the administrator to do, in a name space of its own.
  private static var start: String {
    #"""
    set -eu
    if [ "${INSIDE-}" != yes ]; then
      export INSIDE=yes
      exec unshare --mount -- "$BASH" "$0" "$@"
    fi
    own=$PWD/${0%/*}
    case $0 in /*) own=${0%/*} ;; esac
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
    cp 'REPOSITORY/examples/ssh/rekey-rehearsal.conf' /etc/ssh/sshd_config.d
    cp "$own/authorized_keys" "$own/authorized_keys.monitor" /etc/ssh/rekey-rehearsal
    chmod 644 /etc/ssh/rekey-rehearsal/*

    mount -t tmpfs -o mode=755 tmpfs /usr/local/share
    mkdir -p /usr/local/share/rekey-rehearsal/examples
    mount --bind 'REPOSITORY/examples' /usr/local/share/rekey-rehearsal/examples
    mount --bind 'EXECUTABLES' /usr/local/bin
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
    setpriv --pdeathsig TERM "$1" -D -E "$own/log" -f /etc/ssh/sshd_config &
    trap 'kill $!' TERM
    wait

    """#.replacing("REPOSITORY", with: Repository.root).replacing("EXECUTABLES", with: Repository.executables)
  }
}
