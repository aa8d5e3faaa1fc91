internal import CommandKit

/// What the specs of the family have in common.
enum CorenteOperands {
  /// The system, as the reference names it.
  static let group = CommandGroup.other("Corente: Location keys")

  /// A Location.
  static func location(isRequired: Bool, help: String) -> Operand<String> {
    Operand(.text("id|name", completion: .names(listedBy: "lslocation")), .ours, isRequired: isRequired, help: help)
  }
}
