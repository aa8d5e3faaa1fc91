/// Words that a shell offers, and what forbids them.
struct Offer: Equatable {
  /// Where the words come from.
  enum Source: Equatable {
    /// These words.
    case words([String])
    /// The second fields of what a command lists.
    case names(String)
    /// The first fields of what a command lists.
    case ids(String)
    /// The first words of what an attribute of `lssim` lists.
    case report(String)
    /// The names of files.
    case files
    /// The first fields of what a command lists, each with a `=` behind it; colons part several of them.
    case conditions(String)
  }

  let source: Source
  let clashes: [Clash]
}
