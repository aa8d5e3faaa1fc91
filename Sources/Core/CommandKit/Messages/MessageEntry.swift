/// A message that the product can print, and what there is to know about it.
public struct MessageEntry: Equatable, Sendable {
  /// Whose a message is.
  public enum Origin: String, Sendable {
    /// Number and text are IBM's, and a real system was seen to print them.
    case ibmCaptured = "IBM's own number and text, as a real system printed them"
    /// Number and text are IBM's, as documented or as public software quotes them.
    case ibm = "IBM's own number and text"
    /// The number is IBM's; the text was translated back from another language.
    case ibmTranslated = "IBM's own number; the text is our translation"
    /// The number is IBM's; the text is not confirmed by any source that was read.
    case ibmRecalled = "IBM's own number; the text is recalled, not confirmed"
    /// The condition is the real system's, whose number and text are not known.
    case unpublished = "ours: IBM's number and text for this condition are not known"
    /// The condition is that of a real system other than IBM's, whose messages are not known.
    case unread = "ours: the real system's number and text for this condition are not known"
    /// The condition exists only here.
    case ours = "ours: the real system has no such condition"
  }

  /// How far number and text are known, the weaker of the two.
  public var grade: Grade {
    switch origin {
    case .ibmCaptured: .captured
    case .ibm: .documented
    case .ibmTranslated, .ibmRecalled, .unpublished, .unread, .ours: .ours
    }
  }

  /// The number, with its letter: E error, W warning, I information.
  public let code: String
  /// The text. Variable parts in braces stand for themselves.
  public let text: String
  /// Whose it is.
  public let origin: Origin
  /// What it means.
  public let meaning: String
  /// What to do.
  public let remedy: String

  /// Describes a message.
  public init(_ code: String, _ text: String, _ origin: Origin, meaning: String, remedy: String) {
    self.code = code
    self.text = text
    self.origin = origin
    self.meaning = meaning
    self.remedy = remedy
  }
}
