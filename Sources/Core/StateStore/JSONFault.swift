/// Decoding errors in words for the person who edited the file.
enum JSONFault {
  /// Says what is wrong and where.
  static func describe(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not JSON" }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context.codingPath)) has a value of the wrong kind"
    case .dataCorrupted(let context):
      if !context.codingPath.isEmpty { return "\(place(context.codingPath)): \(context.debugDescription)" }
      // What a decoder says itself of the whole file is one thing for both.
      return context.debugDescription.hasPrefix("it ")
        ? context.debugDescription : "it is not JSON, or a number in it is too long or not whole"
    @unknown default:
      return "it is not JSON of the expected form"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    var text = ""
    for key in path {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return text
  }
}
