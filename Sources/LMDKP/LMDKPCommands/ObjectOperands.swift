internal import CommandKit

extension ValueKind where Value == String {
  /// A vector set, by id or short title.
  static var vectorSet: ValueKind { .text("id|short_title", completion: .ids(listedBy: "lskpvector")) }
}

extension ValueKind where Value == Int {
  /// A message on the desktop.
  static var message: ValueKind {
    .number(0...Int.max, placeholder: "message_id", completion: .ids(listedBy: "lslmdmessage"))
  }
}
