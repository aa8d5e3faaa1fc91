import Simulation
import Testing

/// What the clock shows as the wall's time goes on, or does not.
@Suite struct SimClockTests {
  let start = SimTime(clamping: 1_700_000_000)

  @Test(arguments: [(0, 0), (1, 100), (60, 6000), (SimClock.fastest, 8_640_000)])
  func timePassesAtItsScale(_ scale: Int, _ passed: Int) {
    let clock = SimClock(showing: start, wall: 5000, scale: scale)
    #expect(clock.now(wall: 5000) == start)
    #expect(clock.now(wall: 5100).seconds(since: start) == passed)
  }

  @Test func aWallClockThatWasSetBackDoesNotTakeTimeBackBeforeTheBase() {
    let clock = SimClock(showing: start, wall: 5000, scale: 60)
    #expect(clock.now(wall: 4999) == start)
    #expect(clock.now(wall: .min) == start)
  }

  @Test(arguments: [0, 1, 60, SimClock.fastest]) func rescalingDoesNotMoveTime(_ scale: Int) {
    for wall in [4000, 5000, 5100] {
      var clock = SimClock(showing: start, wall: 5000, scale: 60)
      let shown = clock.now(wall: wall)
      clock.rescale(to: scale, wall: wall)
      #expect(clock.scale == scale)
      #expect(clock.now(wall: wall) == shown)
      #expect(clock.now(wall: wall + 7).seconds(since: shown) == 7 * scale)
    }
  }

  @Test(arguments: [0, 1, 60]) func advancingMovesTimeByJustThatMuch(_ scale: Int) {
    var clock = SimClock(showing: start, wall: 5000, scale: scale)
    let shown = clock.now(wall: 5100)
    clock.advance(by: .hours(5))
    #expect(clock.now(wall: 5100) == shown + .hours(5))
  }

  @Test func settingKeepsTheScale() {
    var clock = SimClock(showing: start, wall: 5000, scale: 60)
    clock.set(to: start + .days(3), wall: 6000)
    #expect(clock.now(wall: 6000) == start + .days(3))
    #expect(clock.now(wall: 6001).seconds(since: start + .days(3)) == 60)
  }

  @Test func noNumberIsTooLargeForIt() {
    #expect(SimClock(showing: start, wall: .min, scale: 1).now(wall: .max) == .latest)
    #expect(SimClock(showing: start, wall: .min, scale: SimClock.fastest).now(wall: 0) == .latest)
    #expect(SimClock(showing: start, wall: 0, scale: SimClock.fastest).now(wall: .max) == .latest)
    #expect(SimClock(showing: start, wall: .min, scale: 0).now(wall: .max) == start)
    var clock = SimClock(showing: .latest, wall: 0, scale: 60)
    clock.advance(by: .longest)
    #expect(clock.now(wall: .max) == .latest)
  }
}
