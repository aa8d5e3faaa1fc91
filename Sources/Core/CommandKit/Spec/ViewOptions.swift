/// The options that follow from having a view (reference sheet 2.4; `-json` is our own decision).
public enum ViewOptions {
  static let delimiter = Option(
    "delim", .delimiter, .documented, help: "Separates fields by this character instead of padding them with spaces.")
  static let noHeader = Flag(
    "nohdr", .documented, help: "Leaves out the header; in a detailed view, the attributes' names.")
  static let json = Flag(
    "json", .ours, help: "Prints JSON: an object, or an array of objects; every value is a string.")
  static let filter = Option(
    "filtervalue", .filter, .documented, placeholder: "attr=value[:attr=value...]",
    help: "Lists only rows that match; one * stands for any text, and >= and <= compare numbers and times.")
  static let listFilters = Flag("filtervalue?", .documented, help: "Lists the attributes that -filtervalue knows.")

  /// The options that ask something of rows, and of nothing else.
  public static let ofRows = [filter.spec, listFilters.spec]
}
