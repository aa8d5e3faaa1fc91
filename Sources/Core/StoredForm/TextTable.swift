/// An object whose members are not known beforehand, each of them a text.
struct TextTable: Stored {
  let texts: [String: String]

  init(_ texts: [String: String]) {
    self.texts = texts
  }

  init(from value: JSONValue) throws(StoredFault) {
    guard case .object(let members) = value else { throw .wrongKind }
    var texts: [String: String] = [:]
    for member in members {
      do throws(StoredFault) { texts[member.name] = try String(from: member.value) } catch {
        throw error.inside(member.name)
      }
    }
    self.texts = texts
  }

  var stored: JSONValue {
    .object(texts.map { JSONMember($0, .text($1)) }.sorted { $0.stands(before: $1) })
  }
}
