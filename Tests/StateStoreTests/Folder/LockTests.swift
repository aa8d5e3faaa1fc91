import Foundation
import Platform
import Simulation
import StateStore
import Synchronization
import TestSupport
import Testing

/// One change at a time; readers wait for nobody.
@Suite struct LockTests {
  @Test(arguments: [0, 1]) func aChangeGivesUpAfterItsPatience(_ patience: Int) throws {
    let rig = try StoreRig(patience: patience)
    try rig.stopClock()
    try rig.grind(7)
    let before = rig.sandbox.stateFiles()
    try rig.holdingTheLock { () throws in
      let busy = StoreError.busy(folder: rig.folder, seconds: patience)
      #expect(failure { try rig.grind() } == busy)
      #expect(failure { try rig.advance(.hours(1)) } == busy)
      #expect(failure { try rig.reset() } == busy)
      #expect(failure { try rig.store.keepSnapshot("one", of: [Mill.self]) } == busy)
      #expect(failure { try rig.store.rollBack(to: "one", of: [Mill.self]) } == busy)
      #expect(busy.mayPass)
      #expect(try rig.mill().sacks == 7)
      #expect(try rig.store.snapshotNames().isEmpty)
    }
    #expect(rig.sandbox.stateFiles() == before)
    try rig.grind()
    #expect(try rig.mill().sacks == 8)
  }

  @Test func aChangeWaitsForTheOneBefore() throws {
    let rig = try DamageTests.rig()
    let changing = DispatchSemaphore(value: 0)
    let goOn = DispatchSemaphore(value: 0)
    let first = Thread {
      try? rig.store.change(Mill.self) { mill, _ in
        changing.signal()
        goOn.wait()
        mill.sacks *= 2
      }
    }
    first.start()
    changing.wait()
    let failures = Mutex<[StoreError?]>([])
    let done = DispatchSemaphore(value: 0)
    let second = Thread {
      let error = failure { try rig.grind() }
      failures.withLock { $0.append(error) }
      done.signal()
    }
    second.start()
    goOn.signal()
    done.wait()
    #expect(failures.withLock { $0 } == [nil])
    #expect(try rig.mill().sacks == 15)
  }

  /// A snapshot takes several files: the lock must last to the end of it.
  @Test func ofManySnapshotsOfOneNameOneIsMade() throws {
    let rig = try DamageTests.rig()
    let failures = Mutex<[StoreError?]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let error = failure { try rig.store.keepSnapshot("one", of: [Mill.self]) }
      failures.withLock { $0.append(error) }
    }
    let all = failures.withLock { $0 }
    #expect(all.count { $0 == nil } == 1)
    #expect(all.count { $0 == .snapshotExists("one") } == 7)
    try rig.store.rollBack(to: "one", of: [Mill.self])
    #expect(rig.names(in: "snapshots") == ["one"])
  }

  @Test func noChangeOfManyAtOnceIsLost() throws {
    let rig = try DamageTests.rig()
    let (threads, changes) = (8, 40)
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      // A store of its own each, as each process has one.
      let store = Store(rig.store.location) { StoreRig.start.secondsSince1970 }
      for _ in 0..<changes where failure({ try store.change(Mill.self) { mill, _ in mill.sacks += 1 } }) != nil {
        failures.withLock { $0 += 1 }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(try rig.mill().sacks == 7 + threads * changes)
    #expect(rig.generation(of: "mill.json") == 1 + threads * changes)
  }

  @Test func theFirstChangesOfManyAtOnceMakeOneState() throws {
    for _ in 0..<10 {
      let rig = try StoreRig()
      let failures = Mutex<[StoreError]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        if let error = failure({ try rig.grind() }) { failures.withLock { $0.append(error) } }
      }
      #expect(failures.withLock { $0 }.isEmpty)
      #expect(try rig.mill().sacks == 8)
      #expect(rig.generation(of: "sim.json") == 1)
    }
  }

  /// Readers see whole worlds while starts, rollbacks and changes go on.
  @Test func readersNeverSeeFilesThatDoNotBelongTogether() throws {
    let rig = try DamageTests.rig()
    try rig.store.keepSnapshot("base", of: [Mill.self])
    let isOver = Mutex(false)
    let problems = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      if index == 0 {
        for round in 0..<120 {
          let error = failure {
            if round % 5 == 0 { try rig.store.rollBack(to: "base", of: [Mill.self]) } else { try rig.reset() }
            try rig.advance(.hours(1))
            try rig.grind(1000)
          }
          if let error { problems.withLock { $0.append(error.text) } }
        }
        isOver.withLock { $0 = true }
        return
      }
      while !isOver.withLock({ $0 }) {
        var seen: (World<Mill>, [Event])?
        let error = failure { seen = try rig.store.readWithHistory(Mill.self) }
        guard let (world, history) = seen else {
          problems.withLock { $0.append(error?.text ?? "nothing was read") }
          continue
        }
        let mill = world.state
        let expected = mill.turns + (mill.turns >= 4 ? 1 : 0)
        if ![0, 7, 1000, 1007].contains(mill.sacks) || history.count != expected {
          problems.withLock { $0.append("\(mill.sacks) sacks, \(mill.turns) turns, \(history.count) events") }
        }
      }
    }
    #expect(problems.withLock { $0 } == [])
  }
}
