/// Where the rekeys of the system stand.
struct Standing: Equatable {
  let keyserver: MethodStanding
  let usb: MethodStanding

  /// Whether, since `before`, exactly one key was made by each of these methods, is in force, and nothing else happened.
  func isRekeyedOnce(_ methods: [String], since before: Standing) -> Bool {
    keyserver.isRekeyed(methods.contains("keyserver") ? 1 : 0, since: before.keyserver)
      && usb.isRekeyed(methods.contains("usb") ? 1 : 0, since: before.usb)
  }
}

/// Where the rekey of one method stands.
struct MethodStanding: Equatable {
  /// `no`, `prepared` ...
  let rekey: String
  /// The key in force; blank if there is none.
  let key: String
  /// How many keys were made in all.
  let issued: Int

  fileprivate func isRekeyed(_ times: Int, since before: MethodStanding) -> Bool {
    guard times > 0 else { return self == before }
    return rekey == "no" && issued == before.issued + times && key != before.key
  }
}
