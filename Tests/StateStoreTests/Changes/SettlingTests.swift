import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// Time passes in memory: looking writes nothing and changes nothing.
@Suite struct SettlingTests {
  @Test func readingWritesNothing() throws {
    let rig = try DamageTests.rig()
    try rig.advance(.days(2))
    let before = rig.sandbox.stateFiles()
    #expect(try rig.mill().turns == 51)
    #expect(try rig.history().count == 51 + 17 - 1)
    _ = try rig.store.readHead()
    _ = try rig.store.snapshotNames()
    #expect(rig.sandbox.stateFiles() == before)
  }

  /// Two states go the same way; at one of them somebody looks all the time.
  @Test func lookingNeverChangesWhatComesLater() throws {
    var generator = SeededGenerator.replayable()
    let (unwatched, watched) = (try DamageTests.rig(), try DamageTests.rig())
    for _ in 0..<60 {
      let choice = Int.random(in: 0..<4, using: &generator)
      let length = SimDuration(seconds: Int.random(in: 0...20_000, using: &generator))
      for rig in [unwatched, watched] {
        switch choice {
        case 0: try rig.grind()
        case 1: try rig.advance(length)
        case 2: try rig.store.change(Mill.self) { mill, _ in mill.events.fix(at: mill.settledTo) { _ in true } }
        default: rig.wall.seconds += length.seconds
        }
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        _ = try watched.mill()
        _ = try watched.history()
        _ = try watched.store.readHead()
      }
    }
    let (left, right) = (unwatched.sandbox.stateFiles(), watched.sandbox.stateFiles())
    #expect(left == right)
    #expect(try unwatched.history() == watched.history())
  }

  @Test func aChangeSeesWhatHasHappenedAndItsTime() throws {
    let rig = try DamageTests.rig()
    try rig.advance(.hours(2))
    let (turns, time) = try rig.store.change(Mill.self) { mill, now in
      mill.sacks += 1
      return (mill.turns, now)
    }
    #expect(turns == 5)
    #expect(time == StoreRig.start + .hours(5))
  }

  @Test func aFamilysTimeIsTheLaterOfTheClockAndWhatHasBeenApplied() throws {
    let rig = try StoreRig()
    try rig.grind()
    rig.wall.seconds += 7200
    try rig.grind()
    #expect(try rig.store.read(Mill.self).now == StoreRig.start + .hours(2))

    // The wall is set back: the clock goes back with it, the family does not.
    rig.wall.seconds -= 3600
    #expect(try rig.store.readHead().now == StoreRig.start + .hours(1))
    let world = try rig.store.read(Mill.self)
    #expect(world.now == StoreRig.start + .hours(2))
    #expect(world.state.turns == 2)
    try rig.grind()
    #expect(try rig.mill().turns == 2)
    #expect(try rig.history() == [100, 101])

    rig.wall.seconds += 7200
    #expect(try rig.store.read(Mill.self).now == StoreRig.start + .hours(3))
    #expect(try rig.history() == [100, 101, 102])
  }

  @Test func theWallIsAskedOnceTheFolderIsLocked() throws {
    let rig = try DamageTests.rig()
    try rig.store.changeHead { head, wall in head.clock.rescale(to: 1, wall: wall) }
    let path = rig.folder
    let location = StateLocation(path: path, patience: 0)
    let asked = TestWall(0)
    let impatient = Store(location) {
      asked.seconds += 1
      return rig.wall.seconds
    }
    try rig.holdingTheLock {
      #expect(
        failure { try impatient.change(Mill.self) { mill, _ in mill.sacks += 1 } } == .busy(folder: path, seconds: 0))
    }
    #expect(asked.seconds == 0)
    try impatient.change(Mill.self) { mill, _ in mill.sacks += 1 }
    #expect(asked.seconds == 1)
  }
}
