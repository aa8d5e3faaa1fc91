/// Finds the word that was perhaps meant.
enum Nearest {
  /// The shortest beginning that is taken for a word.
  private static let shortestBeginning = 2

  /// The nearest of some words; nil if none is near enough to be worth a question, or if the word is one of them.
  static func word(to typed: String, among words: [String]) -> String? {
    guard !typed.isEmpty, !words.contains(typed) else { return nil }
    let typed = typed.lowercased()
    let begun = words.filter { $0.hasPrefix(typed) }
    if typed.count >= shortestBeginning, begun.count == 1 { return begun.first }
    let measured = words.map { ($0, distance(Array(typed.utf8), Array($0.utf8))) }
    guard let nearest = measured.min(by: { $0.1 < $1.1 }) else { return nil }
    return nearest.1 <= greatestDistance(typed.count) ? nearest.0 : nil
  }

  private static func greatestDistance(_ length: Int) -> Int { length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3 }

  /// How many letters have to be put in, left out, replaced or swapped with their neighbours.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var (before, previous) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
