internal import CommandKit

/// The options that mkkeyserver and chkeyserver share.
enum KeyServerOptions {
  static let address = Option("ip", .address, .documented, help: "The IP address (IPv4 or IPv6) or domain name.")
  static let port = Option(
    "port", .number(1...65_535), .documented,
    help: "The port; that of a new key server is else the usual one of the type that is enabled.",
    guess: "The usual one of either type is 5696.")
  static let certificate = Option(
    "sslcert", .file, .documented, help: "The file of the key server's certificate.",
    guess: "It is in PEM form.")
  static let noCertificate = Flag("nosslcert", .documented, help: "Removes the stored certificate.")
  static let name = Option(
    "name", .text("name"), .documented,
    help: "The name.",
    guess: "That of a new key server is keyserver and its id unless told otherwise.")
  static let primary = Flag(
    "primary", .documented, help: "Makes this key server the primary.",
    guess: "The one that was so before is so no longer.")
}
