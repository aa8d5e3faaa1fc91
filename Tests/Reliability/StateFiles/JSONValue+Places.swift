import StoredForm

/// A value of JSON as a tree whose places are numbered from the outside in.
extension JSONValue {
  private var placeCount: Int { children.reduce(1) { $0 + $1.placeCount } }

  private var children: [JSONValue] {
    switch self {
    case .object(let members): members.map(\.value)
    case .list(let values): values
    default: []
    }
  }

  /// What stands at each place.
  var places: [JSONValue] {
    var all: [JSONValue] = []
    func add(_ value: JSONValue) {
      all.append(value)
      value.children.forEach(add)
    }
    add(self)
    return all
  }

  /// The same tree with something else at a place.
  func replacing(_ place: Int, with new: JSONValue) -> JSONValue {
    guard place > 0 else { return new }
    var left = place - 1
    func replaced(_ child: JSONValue) -> JSONValue {
      let count = child.placeCount
      defer { left -= count }
      return (0..<count).contains(left) ? child.replacing(left, with: new) : child
    }
    switch self {
    case .object(let members): return .object(members.map { JSONMember($0.name, replaced($0.value)) })
    case .list(let values): return .list(values.map(replaced))
    default: return self
    }
  }

  /// Whether another value is of the same kind.
  func isOfKind(of other: JSONValue) -> Bool {
    switch (self, other) {
    case (.truth, .truth), (.number, .number), (.text, .text), (.list, .list), (.object, .object): true
    default: false
    }
  }
}
