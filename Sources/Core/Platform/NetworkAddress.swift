/// IP addresses in words and numbers.
public enum NetworkAddress {
  /// The sixteen-bit groups of an IPv6 address; nil if the text is none.
  public static func ipv6Groups(_ text: String) -> [UInt16]? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    return withUnsafeBytes(of: &address) { bytes in
      stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    }
  }

  /// Whether a text is an IPv4 address of four numbers.
  public static func isIPv4(_ text: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, text, &address) == 1
  }
}
