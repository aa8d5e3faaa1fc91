/// A piece of a page that was written by hand.
enum ProseBlock: Equatable {
  /// Begins a section.
  case section(String)
  /// Begins a part of a section.
  case part(String)
  /// A paragraph.
  case paragraph(String)
  /// A paragraph under a word that tells what kind of paragraph it is, such as the symptom of a drill.
  case remark(String, String)
  /// A list without terms.
  case bullets([String])
  /// A list of terms with their explanations.
  case terms([Term])
  /// Lines that are shown as they are: a session that was run, or something to be typed.
  case display([String])
  /// What the generator puts in: the name of an insert.
  case insert(String)

  /// A term and its explanation.
  struct Term: Equatable {
    let term: String
    let meaning: String
  }
}
