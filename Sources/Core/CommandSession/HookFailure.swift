/// Which hook failed, and how.
public struct HookFailure: Error, Equatable, Sendable {
  /// The phase's folder and the hook's name.
  public let hook: String
  /// What happened, to follow the hook's name in a sentence.
  public let how: String

  /// Records a failure.
  public init(hook: String, how: String) {
    self.hook = hook
    self.how = how
  }
}
