/// What is wrong with a command line, or with the object it names. IBM's messages in every family, where IBM's text is known
/// (reference sheet 3.1); numbers below CMMVC1000E are ours.
public enum UsageError: Error, Equatable, Sendable {
  /// Something that must be there is not.
  case missingParameter
  /// No such option.
  case unsupported(String)
  /// Two options that exclude each other.
  case exclusive
  /// Letters where a number belongs.
  case nonNumeric(option: String)
  /// A value that the option cannot take.
  case invalidData(String)
  /// An option given more than once.
  case repeated(String)
  /// A word that belongs to no option, where no object is expected.
  case unexpectedWord(String)
  /// A value with characters outside printable ASCII.
  case notASCII
  /// A value longer than 2176 bytes.
  case tooLong
  /// A filter on an attribute that the view does not have.
  case unknownAttribute(String)
  /// A filter that is not `attribute=value`.
  case badFilter(String)
  /// No object with that id.
  case noObjectWithID
  /// No object with that name.
  case noObjectWithName
  /// An option names an object that does not exist.
  case noSuchObject
  /// The role of the user may not run the command.
  case notAuthorized
  /// A role that does not exist.
  case badRole
  /// A user's name that cannot be one.
  case badUser
  /// A command that does not exist, after `svcinfo` or `svctask`.
  case unknownCommand(String)

  /// One case of each kind: the message table is made from these.
  public static let samples: [UsageError] = [
    .missingParameter, .unsupported("{parameter}"), .exclusive, .nonNumeric(option: "{parameter}"),
    .invalidData("{value}"), .repeated("{parameter}"), .unexpectedWord("{word}"), .notASCII, .tooLong,
    .unknownAttribute("{attribute}"), .badFilter("{filter}"), .noObjectWithID, .noObjectWithName, .noSuchObject,
    .notAuthorized, .badRole, .badUser, .unknownCommand("{command}"),
  ]
}
