/// How far something that the product shows or does is known from a real system.
///
/// Contract. What consists of several parts has the grade of the weakest. A grade is never better than that of the source it
/// was read in: what a source is silent about, what is recalled or inferred, is ours.
public enum Grade: String, CaseIterable, Sendable {
  /// Seen in what a real system printed.
  case captured
  /// Read in the documentation of the real system, or in public software that was written for it.
  case documented
  /// Inferred, recalled or decided here.
  case ours

  /// What the grade means, to follow its word.
  public var meaning: String {
    switch self {
    case .captured: "Seen in what a real system printed."
    case .documented: "Read in the documentation of the real system, or in public software that works with it."
    case .ours: "Inferred, recalled or decided for this product."
    }
  }

  /// The grade as a sentence of its own.
  public var sentence: String {
    switch self {
    case .captured: "Captured."
    case .documented: "Documented."
    case .ours: "Ours."
    }
  }
}
