/// Everything about a command but what it does: the one place from which its parser, its help, its man page and its
/// completions are made.
///
/// Contract. An option is written down once, as an `Option` or `Flag`, and referred to by value everywhere else. The options
/// that every view has (`-delim`, `-nohdr`, `-json`, `-filtervalue`) follow from `view` and are not listed.
public struct CommandSpec: Sendable {
  /// What the user types.
  public let name: String
  /// Whether it belongs to `svcinfo`, to `svctask` or to the simulation.
  public let group: CommandGroup
  /// The roles that may run it.
  public let roles: [Role]
  /// The command in one line, without a full stop.
  public let summary: String
  /// What a user must know, a paragraph each.
  public let description: [String]
  /// The ways in which it may be called.
  public let forms: [SynopsisForm]
  /// Its own options.
  public let options: [OptionSpec]
  /// The object it is about, if it takes one.
  public let operand: OperandSpec?
  /// Which options go together.
  public let rules: [OptionRule]
  /// What it lists, if it lists something.
  public let view: ViewShape?
  /// How far it is known from a real system that the view can be filtered.
  public let filter: Grade
  /// What its attributes mean, for the man page.
  public let attributes: [AttributeNote]
  /// What its ways of being called change, for a command that changes the real system.
  public let transitions: [TransitionNote]
  /// What a real system does otherwise, and what is here on purpose unlike it, a paragraph each.
  public let differences: [String]
  /// Commands to try, with their meaning.
  public let examples: [CommandExample]
  /// The messages it may end with, its own and its family's; the parser's are not among them.
  public let messages: @Sendable () -> [MessageEntry]
  /// What its exit status 2 means, a sentence each: that the same command may work later. Empty if it never ends so.
  public let mayWorkLater: [String]
  /// The names of related commands.
  public let seeAlso: [String]

  /// Describes a command.
  public init(
    name: String, group: CommandGroup, roles: [Role]? = nil, summary: String, description: [String],
    forms: [SynopsisForm],
    options: [OptionSpec] = [], operand: OperandSpec? = nil, rules: [OptionRule] = [], view: ViewShape? = nil,
    filter: Grade = .ours, attributes: [AttributeNote] = [], transitions: [TransitionNote] = [],
    differences: [String] = [], examples: [CommandExample] = [],
    messages: @escaping @Sendable () -> [MessageEntry] = { [] }, mayWorkLater: [String] = [], seeAlso: [String] = []
  ) {
    self.name = name
    self.group = group
    self.roles = roles ?? (group == .task ? Role.changing : Role.allCases)
    self.summary = summary
    self.description = description
    self.forms = forms
    self.options = options
    self.operand = operand
    self.rules = rules
    self.view = view
    self.filter = filter
    self.attributes = attributes
    self.transitions = transitions
    self.differences = differences
    self.examples = examples
    self.messages = messages
    self.mayWorkLater = mayWorkLater
    self.seeAlso = seeAlso
  }

  /// Whether it changes something.
  var isChange: Bool { view == nil && group != .view && group != .prefix }

  /// Its own options and those that follow from its view.
  public var allOptions: [OptionSpec] { options + (view?.options(filter: filter) ?? []) }
}
