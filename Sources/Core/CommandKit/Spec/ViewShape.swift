/// Which views a command has, and with them which options.
public enum ViewShape: Sendable {
  /// A row an object; with an operand, only what belongs to that object.
  case concise
  /// A line an attribute.
  case detailed
  /// A row an object, or with an operand a line an attribute.
  case both

  /// The options that every command with such a view has.
  ///
  /// - Parameter filter: how far it is known from a real system that the view can be filtered.
  /// - Returns: the options, in the order in which they are shown.
  public func options(filter: Grade) -> [OptionSpec] {
    let common = [ViewOptions.delimiter.spec, ViewOptions.noHeader.spec, ViewOptions.json.spec]
    return self == .detailed ? common : common + ViewOptions.rowOptions(filter)
  }

  /// Which of these options go together. That a filter and an object do not is known besides.
  public var rules: [OptionRule] {
    let common = OptionRule.excludes(ViewOptions.json.spec, [ViewOptions.delimiter.spec, ViewOptions.noHeader.spec])
    return self == .detailed
      ? [common] : [common, .atMostOne([ViewOptions.filter.spec, ViewOptions.listFilters.spec])]
  }
}
