import TestSupport

@testable import LMDKPModel

extension Operation {
  /// Something, possible or not.
  static func any(_ state: LMDKPState, _ random: inout SeededGenerator) -> Operation {
    let texts = ["0", "0", "0", "USFAU 0000000333", "1", "7"]
    let accounts = [880_091, 880_091, 990_001, 990_010, 990_020, 990_030, 1]
    let id = Int.random(in: 0...max(1, state.desktop.nextID), using: &random)
    let recent = max(0, state.desktop.nextID - Int.random(in: 1...4, using: &random))
    let message = Bool.random(using: &random) ? id : recent
    func one<Element>(of all: [Element], _ random: inout SeededGenerator) -> Element {
      all[Int.random(in: 0..<all.count, using: &random)]
    }
    switch Int.random(in: 0..<27, using: &random) {
    case 0: return .logOn(one(of: Machine.allCases, &random), one(of: ["op1", "op2"], &random))
    case 1: return .logOff(one(of: Machine.allCases, &random))
    case 2: return .associate
    case 3: return .connect
    case 4: return one(of: [.endAssociation, .endSession, .endAll], &random)
    case 5: return .request(one(of: texts, &random))
    case 6: return .process(one(of: texts, &random), isForced: Bool.random(using: &random))
    case 7, 8: return .cancel(one(of: texts, &random))
    case 9: return .wrap(message, account: one(of: accounts, &random))
    case 10: return .send(message)
    case 11: return .retrieve
    case 12: return .unwrap(message)
    case 13: return .reconcile(message)
    case 14: return .acknowledge(message)
    case 15: return .upload
    case 16, 17: return .inject(one(of: accounts, &random))
    case 18, 19: return .arm(one(of: LMDKPFault.allCases, &random), Int.random(in: 1...3, using: &random))
    case 20, 21: return .clear(one(of: [.messageServer, .directory] + LMDKPFault.allCases, &random))
    case 22: return .armLater(one(of: LMDKPFault.allCases, &random), Int.random(in: 1...3, using: &random))
    case 23: return .pass(seconds: one(of: [0, 1, 59, 86_400, 86_400 * 400], &random))
    default: return .pass(seconds: Int.random(in: 0...4000, using: &random))
    }
  }
}
