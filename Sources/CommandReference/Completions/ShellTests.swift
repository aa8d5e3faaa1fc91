/// How a shell writes tests of what is on the command line.
struct ShellTests: Sendable {
  /// That one of these was given.
  let given: @Sendable ([String]) -> String
  /// That a test fails.
  let not: @Sendable (String) -> String
  /// That both tests succeed.
  let and: String
  /// That one of two tests succeeds.
  let or: @Sendable (String, String) -> String

  /// That nothing of this is there; nil if nothing needs to be tested.
  func absence(of clashes: [Clash]) -> String? {
    let plain = clashes.filter(\.unless.isEmpty).compactMap(\.given)
    let tests = (plain.isEmpty ? [] : [not(given(plain))]) + clashes.filter { !$0.unless.isEmpty }.map(absence)
    return tests.isEmpty ? nil : tests.joined(separator: and)
  }

  /// That this is there.
  func presence(of clash: Clash) -> String {
    let tests = (clash.given.map { [given([$0])] } ?? []) + (clash.unless.isEmpty ? [] : [not(given(clash.unless))])
    return tests.joined(separator: and)
  }

  private func absence(_ clash: Clash) -> String {
    guard let own = clash.given else { return given(clash.unless) }
    return or(not(given([own])), given(clash.unless))
  }
}
