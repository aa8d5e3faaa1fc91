internal import CommandKit
internal import CommandSession

/// What `waitsim` waits for.
struct WaitCondition {
  let kind: String
  let id: String?
  let attribute: String
  let value: String?
  let notValue: String?

  /// The value that ends the wait, in words.
  var wanted: String { value ?? "other than \(notValue ?? "")" }

  /// The attribute's value now.
  func observe(_ family: some RehearsedFamily) throws(UsageError) -> String {
    let attributes = try family.attributes(of: kind, id: id)
    guard let found = attributes.first(where: { $0.name == attribute }) else { throw .invalidData(attribute) }
    return found.value
  }

  /// Whether a value ends the wait. A blank never does: it means that there is nothing to see.
  func isMet(by observed: String) -> Bool {
    guard !observed.isEmpty else { return false }
    return value.map { $0 == observed } ?? (notValue != observed)
  }
}
