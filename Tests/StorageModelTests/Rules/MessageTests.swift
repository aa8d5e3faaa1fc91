import Testing

@testable import StorageModel

/// The numbers and texts of refusals.
@Suite struct MessageTests {
  @Test func storageRefusals() {
    let cannot = "The command cannot be initiated because "
    let expected = [
      "CMMVC7353E \(cannot)a rekey operation is in progress.",
      "CMMVC0101E \(cannot)key server encryption is not enabled.",
      "CMMVC0102E \(cannot)encryption is not licensed.",
      "CMMVC0103E \(cannot)no primary key server is defined.",
      "CMMVC0104E \(cannot)key server [{name}] is {status}.",
      "CMMVC0105E \(cannot)no new key is prepared.",
      "CMMVC0106E \(cannot)there are 2 usable USB flash drives and 3 are needed.",
      "CMMVC0110E \(cannot)there are four key servers already.",
      "CMMVC0112E \(cannot)key server [{name}] is the primary.",
      "CMMVC0112E \(cannot)key server [{name}] lacks the current key.",
      "CMMVC0112E \(cannot)key server [{name}] is the last to hold the key.",
      "CMMVC0115E \(cannot)no key server type is enabled.",
      "CMMVC0115E \(cannot)another key server type is enabled.",
      "CMMVC0115E \(cannot)a key of this key server type is in use.",
      "CMMVC0115E \(cannot)there are key servers of this type.",
      "CMMVC0116E The command failed because of certificate file [{path}]: {reason}.",
      "CMMVC0123E \(cannot)neither USB flash drive nor key server encryption is enabled.",
      "CMMVC0124E \(cannot)the recovery key was not validated within the last 30 minutes.",
      "CMMVC0125E \(cannot)the new recovery key has not been confirmed.",
      "CMMVC0126E The command failed because the recovery key was not entered correctly.",
      "CMMVC0127E The command failed because the recovery key could not be read: {reason}.",
      "CMMVC0120E The command failed because the licence key does not have the right form.",
      "CMMVC0121E The command failed because of licence file [{path}]: {reason}.",
      "CMMVC0122E \(cannot)the feature has no trial.",
      "CMMVC6527E The name that you have entered is not valid. The name can contain letters, numbers, spaces, periods, dashes,"
        + " and underscores. The name must begin with a letter or an underscore. The name must not begin or end with a"
        + " space.",
      "CMMVC6035E The action failed as the object already exists.",
      "CMMVC0107E \(cannot)no inserted USB flash drive holds the current key.",
      "CMMVC0108E \(cannot)the new key is on 2 USB flash drives and 3 are needed.",
      "CMMVC0109E \(cannot)encrypted objects exist.",
      "CMMVC0111E \(cannot)hook [{phase}/{name}] {how}.",
      "CMMVC0113E \(cannot)the system is locked.",
      "CMMVC0114E The command failed because the primary [{name}] could not make the key ({reason}).",
      "CMMVC0117E The key server task failed: {reason}.",
      "CMMVC0118E \(cannot)key server encryption is enabled already.",
      "CMMVC0119E \(cannot)there is no current USB flash drive key.",
      "CMMVC8275E The specified event does not exist or cannot be marked as fixed.",
    ]
    #expect(StorageRefusal.samples.map { "\($0.message.code) \($0.message.text)" } == expected)
  }

  @Test func trainerRefusals() {
    let codes = TrainerRefusal.samples.map(\.message.code)
    #expect(codes == (201...213).map { "RHRSL0\($0)E" })
    #expect(TrainerRefusal.samples.allSatisfy { $0.message.text.hasSuffix(".") })
  }

  @Test func whatLeavesATrace() {
    let codes = StorageRefusal.samples.filter(\.leavesTrace).map(\.message.code)
    #expect(codes == ["CMMVC0106E", "CMMVC0114E", "CMMVC0117E"])
    #expect(TrainerRefusal.samples.filter(\.leavesTrace) == [.replicationFailed])
  }
}
