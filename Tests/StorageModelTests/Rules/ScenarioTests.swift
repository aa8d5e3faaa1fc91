import Simulation
import Testing

@testable import StorageModel

/// The situations in which a rehearsal starts.
@Suite struct ScenarioTests {
  @Test func both() throws {
    let rehearsal = try Rehearsal(.both)
    #expect(rehearsal.rekeys == [.no, .no])
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.state.keyServers.all.map(rehearsal.state.keyServers.isPrimary) == [true, false, false])
    #expect(rehearsal.state.keyServers.all.map(\.type) == [.isklm, .isklm, .isklm])
    #expect(rehearsal.state.usb.ports.map(\.id) == [0, 1, 8, 9])
    #expect(rehearsal.state.usb.ports.map(\.inserted?.label) == ["stick1", "stick2", "stick3", nil])
    #expect(rehearsal.state.usb.ports.map(\.node) == [.node1, .node1, .node2, .node2])
    #expect(rehearsal.usbCopies == 3 && rehearsal.state.serversWithCurrentKey == 3)
    #expect(rehearsal.state.replication.mode == .every(.hours(5)))
  }

  @Test(
    arguments: [
      (.both, true, [RekeyStatus.no, .no], 10, "5h"), (.keyserver, true, [.noKey, .no], 10, "5h"),
      (.usb, true, [.no, .noKey], 10, "5h"), (.new, true, [.noKey, .noKey], 0, "5h"),
      (.unlicensed, false, [.noKey, .noKey], 0, "5h"), (.multimaster, true, [.no, .no], 10, "multimaster"),
    ] as [(ScenarioName, Bool, [RekeyStatus], Int, String)])
  func each(scenario: ScenarioName, isLicensed: Bool, rekeys: [RekeyStatus], objects: Int, mode: String) throws {
    let rehearsal = try Rehearsal(scenario)
    #expect(rehearsal.state.system.isLicensed == isLicensed)
    #expect(rehearsal.rekeys == rekeys)
    #expect(EncryptionMethod.keepers.map { rehearsal.state.method($0).isEnabled } == rekeys.map { $0 == .no })
    #expect(rehearsal.state.system.encryptedObjects == objects)
    #expect(rehearsal.state.replication.mode.description == mode)
    #expect(rehearsal.state.keyServers.all.isEmpty == (rekeys[1] == .noKey))
    #expect(rehearsal.state.usb.sticks.isEmpty == (rekeys[0] == .noKey))
    #expect(!rehearsal.isLocked && rehearsal.alerts.isEmpty)
  }

  @Test(arguments: ScenarioName.allCases) func theSameEachTime(scenario: ScenarioName) {
    let first = StorageState.fresh(scenario, at: .earliest, assumptions: [:])
    let second = StorageState.fresh(scenario, at: .latest, assumptions: [:])
    for method in EncryptionMethod.keepers { #expect(first.method(method) == second.method(method)) }
    #expect(first.keyServers == second.keyServers && first.usb == second.usb)
  }

  @Test func assumptionsAreTakenOver() {
    let state = StorageState.fresh(.both, at: .earliest, assumptions: ["G02": "all", "G77": "x", "G01": "nonsense"])
    #expect(state.assumptions.differing == ["G02": "all"])
  }
}
