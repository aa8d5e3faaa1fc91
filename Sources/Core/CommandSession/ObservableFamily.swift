public import CommandKit
public import Simulation

/// How `waitsim` reaches a family.
public protocol ObservableFamily: Family {
  /// The kinds of objects that can be waited for.
  static var observableObjects: [String] { get }

  /// The attributes of an object, as its detailed view prints them.
  ///
  /// - Parameters:
  ///   - kind: one of `observableObjects`.
  ///   - id: the object's id or name; nil if none was given.
  /// - Returns: the attributes in their order.
  /// - Throws: `missingParameter` if the kind needs an id, `exclusive` if it takes none, or that there is no such object.
  func attributes(of kind: String, id: String?) throws(UsageError) -> [Attribute]

  /// When the next thing happens by itself; nil if nothing will.
  var nextDue: SimTime? { get }
}
