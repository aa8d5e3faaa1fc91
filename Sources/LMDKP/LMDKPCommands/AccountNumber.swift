public import CommandKit

extension ValueKind where Value == Int {
  /// The number of an account; a shell offers these.
  public static func account(_ offered: [Int]) -> ValueKind {
    .number(0...999_999_999, placeholder: "account", completion: .words(offered.map(String.init)))
  }
}
