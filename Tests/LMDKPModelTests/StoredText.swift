import Foundation
import StoredForm

/// Stored objects as text.
enum StoredText {
  static func decode<Value: Stored>(_ type: Value.Type, _ text: String) throws -> Value {
    try Value(json: text.utf8)
  }
}
