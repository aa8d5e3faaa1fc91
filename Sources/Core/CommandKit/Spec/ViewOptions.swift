/// The options that follow from having a view (reference sheet 2.4; `-json` is our own decision).
public enum ViewOptions {
  static let delimiter = Option(
    "delim", .delimiter, .documented, help: "Separates fields by this character instead of padding them with spaces.")
  static let noHeader = Flag(
    "nohdr", .documented, help: "Leaves out the header; in a detailed view, the attributes' names.")
  static let json = Flag(
    "json", .ours,
    help:
      "Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several"
      + " times is an array.")
  static let filter = Option(
    "filtervalue", .filter, .ours, placeholder: filterPlaceholder,
    help: "Lists only rows that match; one * stands for any text, and >= and <= compare numbers and times.")
  static let listFilters = Flag("filtervalue?", .ours, help: listFiltersHelp)

  /// The same of a view whose real counterpart is documented to have a filter.
  private static let documentedFilters = [
    Option(
      "filtervalue", .filter, .documented, placeholder: filterPlaceholder,
      help: "Lists only rows that match; one * stands for any text.",
      guess: "The signs >= and <= compare numbers and times."
    ).spec,
    Flag("filtervalue?", .documented, help: listFiltersHelp).spec,
  ]

  private static let filterPlaceholder = "attr=value[:attr=value...]"
  private static let listFiltersHelp = "Lists the attributes that -filtervalue knows."

  /// The options that ask something of rows, and of nothing else.
  public static let ofRows = [filter.spec, listFilters.spec]

  /// The same, as far as they are known of a view.
  static func rowOptions(_ grade: Grade) -> [OptionSpec] { grade == .ours ? ofRows : documentedFilters }
}
