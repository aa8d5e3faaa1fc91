/// A file of the reference: where it belongs and what is in it.
public struct ReferenceFile: Equatable, Sendable {
  /// Its path from the repository's folder.
  public let path: String
  /// What is in it.
  public let text: String
}
