public import CommandKit
public import Simulation

/// How the trainer's commands and the event log reach a family: the one protocol that each family adopts for them.
public protocol RehearsedFamily: Family {
  /// Why the family refuses what the trainer asks.
  associatedtype TrainerFailure: Refusal

  /// The kinds of objects that `waitsim` can wait for.
  static var observableObjects: [String] { get }

  /// Those of which there is one only, which is named by no id.
  static var soleObjects: [String] { get }

  /// The attributes of an object, as its detailed view prints them.
  ///
  /// - Parameters:
  ///   - kind: one of `observableObjects`.
  ///   - id: the object's id or name; nil if none was given.
  /// - Returns: the attributes in their order.
  /// - Throws: `missingParameter` if the kind needs an id, `exclusive` if it takes none, or that there is no such object.
  func attributes(of kind: String, id: String?) throws(UsageError) -> [Attribute]

  /// Whether the attribute of an object is blank because it cannot be seen in the present state, so that waiting for it is in
  /// vain.
  func cannotObserve(_ attribute: String, of kind: String, id: String?) -> Bool

  /// What will happen by itself, in order.
  var upcoming: [UpcomingEffect] { get }

  /// When something that can be waited for may change next by itself, after `settledTo`; nil if nothing will. An effect that
  /// is due is one such moment; that a time-limit passes is another.
  var nextChange: SimTime? { get }

  /// What can be made to go wrong.
  static var faults: [FaultKind] { get }

  /// The faults in effect, for `lssim`: name, object, count.
  var faultsInEffect: [String] { get }

  /// Makes something go wrong.
  mutating func arm(_ fault: FaultOrder, at time: SimTime) throws(TrainerFailure)

  /// Makes something go wrong at a later time.
  mutating func arm(_ fault: FaultOrder, later due: SimTime) throws(TrainerFailure)

  /// Ends a fault.
  mutating func clear(_ fault: FaultOrder, at time: SimTime) throws(TrainerFailure)

  /// What is guessed of the real system, and the answers in force.
  var guesses: [Guess] { get }

  /// What can be chosen where there is a choice, by number, the usual answer first.
  static var alternatives: [String: [String]] { get }

  /// The answers in force that differ from the usual ones, by number: what a fresh start takes over.
  var choicesThatDiffer: [String: String] { get }

  /// Puts another answer in force; it must be one of `alternatives`.
  mutating func choose(_ choice: String, for number: String, at time: SimTime)

  /// What `lssim` shows of the family besides.
  var trainerAttributes: [Attribute] { get }
}

extension RehearsedFamily {
  /// Everything can be seen.
  public func cannotObserve(_ attribute: String, of kind: String, id: String?) -> Bool { false }

  /// Nothing changes but by what happens.
  public var nextChange: SimTime? { upcoming.first?.due }
}
