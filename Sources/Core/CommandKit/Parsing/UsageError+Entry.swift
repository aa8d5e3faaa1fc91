extension UsageError {
  /// The message, with whose it is and what to do.
  public var entry: MessageEntry {
    switch self {
    case .missingParameter:
      MessageEntry(
        "CMMVC5707E", "Required parameters are missing.", .ibm,
        meaning: "A parameter, the value of one, or the object is missing.", remedy: "See the command's help (-h).")
    case .unsupported(let name):
      MessageEntry(
        "CMMVC5709E", "[-\(name)] is not a supported parameter.", .ibm, meaning: "The command has no such parameter.",
        remedy: "See the command's help (-h).")
    case .exclusive:
      MessageEntry(
        "CMMVC5713E", "Some parameters are mutually exclusive.", .ibm,
        meaning: "Two of the parameters, or their values, cannot be used together.",
        remedy: "See the command's help (-h).")
    case .nonNumeric(let option):
      MessageEntry(
        "CMMVC5716E", "Non-numeric data was entered for the numeric field [\(option.isEmpty ? "id" : "-\(option)")].",
        .ibmCaptured, meaning: "The parameter takes a whole number.", remedy: "Give a number.")
    case .invalidData(let value):
      MessageEntry(
        "CMMVC5711E", "[\(value)] is not valid data.", .ibmRecalled, meaning: "The parameter cannot take this value.",
        remedy: "See the command's help (-h).")
    case .repeated(let name):
      MessageEntry(
        "CMMVC0001E", "The parameter [-\(name)] was specified more than once.", .unpublished,
        meaning: "A parameter may be given once.", remedy: "Leave one out.")
    case .unexpectedWord(let word):
      MessageEntry(
        "CMMVC0002E", "The word [\(word)] belongs to no parameter, and no object is expected there.", .unpublished,
        meaning: "The object's id or name is the last word, and only some commands take one.",
        remedy: "See the command's help (-h).")
    case .notASCII:
      MessageEntry(
        "CMMVC0003E", "A value contains characters that are not printable ASCII.", .unpublished,
        meaning: "Values are made of printable ASCII characters.", remedy: "Use only such characters.")
    case .tooLong:
      MessageEntry(
        "CMMVC0004E", "A value is longer than 2176 bytes.", .unpublished,
        meaning: "The real system sets this limit to one parameter.", remedy: "Give a shorter value.")
    case .unknownAttribute(let name):
      MessageEntry(
        "CMMVC0005E", "[\(name)] is not an attribute that this view can be filtered by.", .unpublished,
        meaning: "The view has no such attribute.", remedy: "-filtervalue? lists the attributes.")
    case .badFilter(let filter):
      MessageEntry(
        "CMMVC0006E",
        "[\(filter)] is not a filter: use attribute=value with at most one *, or attribute>=number, attribute<=number.",
        .unpublished, meaning: "Filters are joined with colons; the colons of an address belong to it.",
        remedy: "Correct the filter. -filtervalue? lists the attributes.")
    case .noObjectWithID:
      MessageEntry(
        "CMMVC5753E", "The specified object does not exist or is not a suitable candidate.", .ibm,
        meaning: "No object has this id.", remedy: "List the objects.")
    case .noObjectWithName:
      MessageEntry(
        "CMMVC5754E",
        "The specified object does not exist, or the name supplied does not meet the naming rules.", .ibm,
        meaning: "No object has this name.", remedy: "List the objects.")
    case .noSuchObject:
      MessageEntry(
        "CMMVC5804E", "The action failed because an object that was specified in the command does not exist.", .ibm,
        meaning: "A parameter names an object that does not exist.", remedy: "List the objects.")
    case .notAuthorized:
      MessageEntry(
        "CMMVC7016E",
        "Authorization has failed because the privileges that are assigned to the user role do not entitle the user to"
          + " submit the command.", .ibmRecalled,
        meaning: "The role in REHEARSAL_ROLE may not run this command.",
        remedy: "The command's manual page names the roles that may.")
    case .badRole:
      MessageEntry(
        "CMMVC0008E",
        "REHEARSAL_ROLE is not a role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).", .ours,
        meaning: "Capital and small letters count. A role that does not exist may run nothing on the emulated system.",
        remedy: "Set one of these roles, or none, which is SecurityAdmin.")
    case .badUser:
      MessageEntry(
        "CMMVC0007E", "REHEARSAL_USER is not the name of a user: 1 to 256 letters, digits, and the signs . - _ @.",
        .ours,
        meaning: "The audit log keeps the name, and other characters could be taken for the end of its field.",
        remedy: "Set another name, or none.")
    case .unknownCommand(let name):
      MessageEntry(
        "CMMVC5987E", "[\(name)] is not a valid command line option.", .ibmCaptured,
        meaning: "There is no such command, or not with this prefix.", remedy: "svcinfo help lists the commands.")
    }
  }

  /// The error of an object that was not found: by its id if the text is a number, else by its name. Which of the two
  /// messages the real system gives when is our own decision.
  public static func noObject(_ text: String) -> UsageError {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .noObjectWithID : .noObjectWithName
  }
}
