/// Which options go together. What a rule forbids is refused before the command is asked.
public enum OptionRule: Sendable {
  /// One of these, and no second one.
  case exactlyOne([OptionSpec])
  /// At most one of these.
  case atMostOne([OptionSpec])
  /// One of these, or more.
  case atLeastOne([OptionSpec])
  /// The first excludes each of the others.
  case excludes(OptionSpec, [OptionSpec])
  /// The first is possible only with one of the others.
  case onlyWith(OptionSpec, [OptionSpec])
  /// The first needs one of the others.
  case requires(OptionSpec, anyOf: [OptionSpec])
  /// The option belongs with that value of one of these options: needed there, excluded with any other value.
  case belongs(OptionSpec, withValue: String, of: [OptionSpec])
  /// The option is possible only with that value of another.
  case onlyWithValue(OptionSpec, String, of: OptionSpec)
  /// The option is impossible with these values of another.
  case notWithValues(OptionSpec, [String], of: OptionSpec)
  /// That value of the option is possible only together with another option.
  case valueOnlyWith(OptionSpec, String, OptionSpec)
  /// The operand belongs with one of these options: needed there, excluded without.
  case operandBelongs([OptionSpec])
}
