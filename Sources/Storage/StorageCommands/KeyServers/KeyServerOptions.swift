internal import CommandKit

/// The options that mkkeyserver and chkeyserver share.
enum KeyServerOptions {
  static let address = Option("ip", .address, .documented, help: "The IP address (IPv4 or IPv6) or domain name.")
  static let port = Option(
    "port", .number(1...65_535), .documented, help: "The port; that of a new key server is 5696 unless told otherwise.")
  static let certificate = Option(
    "sslcert", .file, .documented, help: "The file of the key server's certificate, in PEM form.")
  static let noCertificate = Flag("nosslcert", .documented, help: "Removes the stored certificate.")
  static let name = Option(
    "name", .text("name"), .documented,
    help: "The name; that of a new key server is keyserver and its id unless told otherwise.")
  static let primary = Flag(
    "primary", .documented, help: "Makes this key server the primary, and the one that was so no longer.")
}
