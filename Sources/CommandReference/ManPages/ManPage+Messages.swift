internal import CommandKit

extension ManPage {
  /// Adds messages with all that is known of them.
  mutating func messages(_ entries: [MessageEntry]) {
    macros(".Bl -tag -width Ds")
    for entry in entries {
      self.entry(
        "Sy \(Mdoc.argument(entry.code))", entry.text,
        remarks: [
          ("Meaning", entry.meaning), ("Remedy", entry.remedy), ("Origin", "\(entry.origin.rawValue)."),
          ("Known", "\(entry.grade.rawValue)."),
        ])
    }
    macros(".El")
  }
}
