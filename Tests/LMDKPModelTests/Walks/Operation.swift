import Simulation
import Testing

@testable import LMDKPModel

/// Anything that an operator or the trainer can do, or that time passes.
enum Operation {
  case logOn(Machine, String)
  case logOff(Machine)
  case associate, connect, endAssociation, endSession, endAll
  case request(String), process(String, isForced: Bool), cancel(String)
  case wrap(Int, account: Int), send(Int), retrieve, unwrap(Int), reconcile(Int), acknowledge(Int)
  case upload
  case pass(seconds: Int)
  case inject(Int)
  case arm(LMDKPFault, Int)
  case armLater(LMDKPFault, Int)
  case clear(LMDKPFault)

  /// Whether it is only that time passes.
  var isPassing: Bool {
    if case .pass = self { true } else { false }
  }

  /// Does it to a state that is settled to `now`.
  func perform(on state: inout LMDKPState, at now: SimTime) throws {
    switch self {
    case .logOn(let machine, let name): try state.logOn(try #require(OperatorName(name)), to: machine)
    case .logOff(let machine): state.logOff([machine])
    case .associate: try state.connectToMessageServer()
    case .connect: try state.connectToDirectory(at: now)
    case .endAssociation: try state.disconnectFromMessageServer()
    case .endSession: try state.disconnectFromDirectory()
    case .endAll: try state.disconnectFromAll()
    case .request(let text): _ = try state.requestRekey(of: text, at: now)
    case .process(let text, let isForced): try state.processRekey(of: text, isForced: isForced, at: now)
    case .cancel(let text): try state.cancelRekey(of: text, at: now)
    case .wrap(let id, let account): try state.wrap(id, for: account)
    case .send(let id): try state.send(id, at: now)
    case .retrieve: _ = try state.retrieve(at: now)
    case .unwrap(let id): try state.unwrap(id)
    case .reconcile(let id): try state.reconcile(id)
    case .acknowledge(let id): try state.acknowledge(id)
    case .upload: try state.uploadOwn(at: now)
    case .pass(let seconds): state.settle(to: now + SimDuration(seconds: seconds))
    case .inject(let account): try state.receiveBET(from: account, at: now)
    case .arm(.responseDelay, let count): state.delayResponse(by: .minutes(count * 20))
    case .arm(let fault, let count):
      if fault.isCounted { state.arm(fault, times: try #require(FaultCount(count))) } else { state.arm(fault) }
    case .armLater(let fault, let count):
      let delay = fault == .responseDelay ? SimDuration.minutes(count * 20) : nil
      let wanted = DelayedFault(fault: fault, count: fault.isCounted ? FaultCount(count) : nil, delay: delay)
      state.arm(wanted, at: now + .minutes(count * 10))
    case .clear(let fault): try state.clear(fault)
    }
  }
}
