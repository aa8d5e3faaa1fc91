import TestSupport
import Testing

/// A file system that is really full, or that may only be read: a small one, of this test's own.
@Suite(.enabled(if: OwnMounts.arePossible, "no file system can be mounted here"))
struct FullDiskTests {
  /// The commands are tried with less and less filling; what must not be is told.
  private static let script = #"""
    disk=$HOME/disk; mkdir "$disk"; mount -t tmpfs -o size=512k tmpfs "$disk"
    export REHEARSAL_STATE=$disk/state
    chsim -scenario both -time 260105090000 -scale 0 && chencryption -keyserver newkey -key prepare &&
      chsim -advance 5h && chlmdkp -logon lmd -operator op1 || echo "no situation"
    sum() { cat "$REHEARSAL_STATE"/*.json; ls "$REHEARSAL_STATE"/snapshots 2>/dev/null; }
    cp -a "$REHEARSAL_STATE" "$HOME/kept"
    refused=0; made=0
    while read -r line; do
      for pages in 0 1 2 3 4 5 6 8 12; do
        rm -rf "$REHEARSAL_STATE" "$disk/filling"; cp -a "$HOME/kept" "$REHEARSAL_STATE"
        before=$(sum)
        dd if=/dev/zero of="$disk/filling" bs=4k 2>/dev/null
        truncate -s -$((pages * 4))k "$disk/filling"
        said=$($line 2>&1); status=$?
        case $status in
        0) made=$((made + 1)); [ "$before" != "$(sum)" ] || echo "$line, $pages: nothing was done" ;;
        1)
          refused=$((refused + 1)); [ "$before" = "$(sum)" ] || echo "$line, $pages: something was done"
          [[ $said == RHRSL0108E*": No space left on device. Nothing was changed. Make room on the disk, and repeat the command." ]] || echo "$line, $pages: $said" ;;
        *) echo "$line, $pages: status $status" ;;
        esac
        lsencryption >/dev/null && lseventlog >/dev/null && lssim >/dev/null || echo "$line, $pages: cannot be read"
        rm "$disk/filling"
        chsim -advance 1s || echo "$line, $pages: the next command fails"
        ls -A "$REHEARSAL_STATE" | grep '^\.' && echo "$line, $pages: something was left"
      done
    done <"$HOME/lines"
    [ $refused -gt 10 ] && [ $made -gt 10 ] || echo "$refused refused, $made made"
    """#

  @Test func theOldStateStaysOrTheNewIsWhole() throws {
    let sandbox = try Sandbox()
    let lines = [
      "chencryption -keyserver newkey -key commit", "chsim -advance 5h", "chsim -reset", "chsim -snapshot one",
      "chlmdkp -logoff all",
    ]
    try sandbox.write("lines", lines.map { $0 + "\n" }.joined())
    try sandbox.write("script", Self.script)
    #expect(try sandbox.shell("\(OwnMounts.prefix) bash script", merged: true) == CommandResult())
  }

  @Test func whatMayOnlyBeReadIsRead() throws {
    let sandbox = try Sandbox()
    let script = #"""
      mkdir disk; mount -t tmpfs tmpfs disk; export REHEARSAL_STATE=$HOME/disk/state
      chsim -scenario both -time 260105090000 -scale 0; chencryption -keyserver newkey -key prepare
      mount -o remount,ro disk
      lsencryption | grep -c "rekey prepared"; lseventlog >/dev/null; lssim >/dev/null
      chencryption -keyserver newkey -key commit; echo $?
      chsim -advance 5h; echo $?
      REHEARSAL_STATE=$HOME/disk/other lsencryption >/dev/null
      REHEARSAL_STATE=$HOME/disk/other chsim -advance 5h; echo $?
      """#
    try sandbox.write("script", script)
    let failure = "RHRSL0108E The state could not be read or written:"
    let end =
      "Read-only file system. Nothing was changed. Make the file system writable, or set REHEARSAL_STATE to a folder"
      + " elsewhere.\n1\n"
    let state = "\(sandbox.path)/disk/state"
    #expect(
      try sandbox.shell("\(OwnMounts.prefix) bash script", merged: true).output
        == """
        1
        \(failure) open [\(state)/storage-2.log]: \(end)\
        \(failure) open [\(state)/.sim.json.new]: \(end)\
        \(failure) mkdir [\(sandbox.path)/disk/other]: \(end)
        """)
  }
}
