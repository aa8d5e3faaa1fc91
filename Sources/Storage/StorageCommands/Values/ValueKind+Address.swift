internal import CommandKit
internal import Platform

extension ValueKind where Value == String {
  /// The address of a key server: IPv4, IPv6 or a domain name. An IPv6 address is listed with all its groups (reference sheet
  /// 1.3), so it is read into that form.
  static var address: ValueKind {
    ValueKind(placeholder: "ip_address_or_domain_name") { text, _ throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      if NetworkAddress.isIPv4(text) { return text }
      if let groups = NetworkAddress.ipv6Groups(text) {
        return groups.map { String($0, radix: 16) }.joined(separator: ":")
      }
      guard isDomainName(text) else { throw .invalidData(text) }
      return text
    }
  }

  /// Labels of letters, digits and inner dashes, the last one not a number.
  private static func isDomainName(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 253, let last = labels.last, Int(last) == nil else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// Letters and digits, at most so many.
  static func alphanumeric(_ placeholder: String, atMost limit: Int) -> ValueKind {
    ValueKind(placeholder: placeholder) { text, _ throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      guard text.utf8.count <= limit, text.utf8.allSatisfy(isLetterOrDigit) else { throw .invalidData(text) }
      return text
    }
  }

  /// The path of a file (reference sheet 2.2): at most 169 of the characters it allows, no period at either end, none doubled.
  static var file: ValueKind {
    ValueKind(placeholder: "file", completion: .files) { text, _ throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      let isAllowed = text.utf8.allSatisfy { isLetterOrDigit($0) || "./-_".utf8.contains($0) }
      guard isAllowed, text.utf8.count <= 169, !text.hasPrefix("."), !text.hasSuffix("."), !text.contains("..") else {
        throw .invalidData(text)
      }
      return text
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
