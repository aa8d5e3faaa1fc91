import Foundation
import TestSupport
import Testing

/// Scripts that know nothing of rehearsals, tested by the stand-in for ssh.
@Suite struct UnmodifiedScriptTests {
  let reached: Reached

  init() throws { reached = try Reached() }

  @Test(arguments: ["rekey-keyserver.sh", "rekey-usb.sh", "rekey-all.sh"]) func samples(_ script: String) throws {
    let settings = [
      "EXPECT_SYSTEM": "FS5200", "REKEY_SSH": "ssh -o BatchMode=yes admin@flash1", "REKEY_LIMIT": "20",
      "REKEY_WAIT": "ssh trainer@flash1 chsim -advance 1h",
    ]
    let before = try reached.standing()
    let result = try reached.here("'\(Repository.root)/examples/\(script)'", settings)
    // Without hooks nothing is backed up, which is told.
    let note = "note: HOOKS has no pre-commit.d: nothing here backs up the key servers before the commit"
    #expect(result.status == 0 && result.error.isEmpty && result.output.contains(note) == (script != "rekey-usb.sh"))
    #expect(try (reached.standing() == before) == (script == "rekey-usb.sh"))
    let wrong = try reached.here(
      "'\(Repository.root)/examples/\(script)'", settings.merging(["REKEY_SSH": "ssh admin@production"]) { $1 })
    #expect(wrong.status == 1 && wrong.error.contains("Could not resolve hostname production"))
  }

  /// As administrators write them: several arrays, a loop over what the array lists, a session, a cancel on failure.
  private static let foreign = #"""
    #!/bin/sh
    # renews the key of each array that is named in a file
    key=$HOME/.ssh/id_rsa
    run() { host=$1; shift; ssh -n -q -o BatchMode=yes -o ConnectTimeout=10 -i "$key" "superuser@$host" "$@"; }
    while read host; do
      echo "== $host"
      run $host "svcinfo lskeyserver -nohdr -delim : || echo FAILED \$?" | tee list
      if grep -q FAILED list || [ ! -s list ]; then echo "$host: cannot be asked" >&2; exit 2; fi
      offline=$(cut -d: -f3 list | grep -vc online)
      [ "$offline" = 0 ] || { echo "$host: $offline key servers are not online"; exit 1; }
      while IFS=: read -r id name rest; do
        run $host svctask testkeyserver "$id" || exit 1
      done < list
      run $host svctask chencryption -keyserver newkey -key prepare || exit 1
      state=$(run $host 'lsencryption | grep "^keyserver_rekey " | cut -d" " -f2')
      if [ "$state" != prepared ]; then
        run $host svctask chencryption -keyserver newkey -key cancel
        exit 1
      fi
      ssh -q "superuser@$host" <<-END
    	svctask chencryption -keyserver newkey -key commit && echo committed
    	lsencryption | grep keyserver_rekey
    END
    done < arrays

    """#

  @Test func foreignStyle() throws {
    try reached.sandbox.write("hosts", "flash1 one\nflash2 two\n")
    try reached.sandbox.write("rekey", Self.foreign, permissions: 0o700)
    try reached.sandbox.write("arrays", "flash1\nflash2\n")
    let before = try ["one", "two"].map { try reached.standing(of: $0) }
    let result = try reached.here("./rekey")
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(result.output.split(separator: "\n").count { $0 == "committed" } == 2)
    for (system, earlier) in zip(["one", "two"], before) {
      let now = try reached.standing(of: system)
      #expect(now != earlier && now.contains("keyserver_rekey no"))
    }
  }

  @Test func foreignStyleWhereSomethingIsWrong() throws {
    try reached.sandbox.write("rekey", Self.foreign, permissions: 0o700)
    try reached.sandbox.write("arrays", "flash1\n")
    let before = try reached.standing()
    #expect(
      try reached.there("chsim -fault keyserver-unreachable -object keyserver2", as: "trainer@flash1").status == 0)
    _ = try reached.there("chsim -advance 1h", as: "trainer@flash1")
    let result = try reached.here("./rekey")
    #expect(result.status == 1 && result.output.contains("1 key servers are not online"))
    #expect(try reached.standing() == before)
    try reached.sandbox.write("arrays", "flash3\n")
    let unknown = try reached.here("./rekey")
    #expect(unknown.status == 2 && unknown.error.contains("flash3: cannot be asked"))
  }
}
