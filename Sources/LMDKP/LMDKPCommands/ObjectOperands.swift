internal import CommandKit

extension ValueKind where Value == String {
  /// A vector set, by id or short title.
  static var vectorSet: ValueKind { .text("id|short_title", completion: .names(listedBy: "lskpvector")) }
}

extension ValueKind where Value == Int {
  /// A message on the desktop.
  static var message: ValueKind { message(.ids(listedBy: list)) }

  /// A message with which something can be done: what, by the name of the option, with those that match which filter.
  static func message(after filters: [(option: String, filter: String)]) -> ValueKind {
    message(
      .depending(
        filters.map { DependentCompletion(after: [$0.option], .ids(listedBy: "\(list) -filtervalue \($0.filter)")) }))
  }

  private static let list = "lslmdmessage"

  private static func message(_ completion: Completion) -> ValueKind {
    .number(0...Int.max, placeholder: "message_id", completion: completion)
  }
}
