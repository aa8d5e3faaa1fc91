/// What a shell offers for a word.
public enum Completion: Sendable, Equatable {
  /// Nothing.
  case none
  /// These words.
  case words([String])
  /// The names of files.
  case files
  /// The second fields of what this command lists with `-nohdr -delim :`, that is the objects' names.
  case names(listedBy: String)
  /// The first fields of that, the objects' ids.
  case ids(listedBy: String)
  /// The first words of what this attribute of `lssim` lists, parted by a comma and a space.
  case report(String)
  /// What the command itself lists with `-filtervalue?`, each with a `=` behind it.
  case filters
  /// The attributes of `lssim`, each with a `=` behind it.
  case reportAttributes
  /// The codes of all messages.
  case messageCodes
  /// The attributes of the kind of object that the option of this name says.
  case attributes(ofKindSaidBy: String)
  /// What depends on the options before it: the first that fits.
  case depending([DependentCompletion])
}

/// What a shell offers after certain options.
public struct DependentCompletion: Sendable, Equatable {
  /// The options, one of which must have been given, each `name` or `name=value`; none if it is enough that no other fits.
  public let options: [String]
  /// What is offered then.
  public let completion: Completion

  /// What is offered after one of these options.
  public init(after options: [String], _ completion: Completion) {
    self.options = options
    self.completion = completion
  }

  /// What is offered where nothing else fits.
  public static func otherwise(_ completion: Completion) -> DependentCompletion {
    DependentCompletion(after: [], completion)
  }
}
