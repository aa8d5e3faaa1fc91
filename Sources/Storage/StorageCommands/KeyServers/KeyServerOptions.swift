internal import CommandKit

/// The options that mkkeyserver and chkeyserver share.
enum KeyServerOptions {
  static let address = Option("ip", .address, help: "The IP address (IPv4 or IPv6) or domain name.")
  static let port = Option("port", .number(1...65_535), help: "The port; 5696 unless told when the key server is made.")
  static let certificate = Option("sslcert", .file, help: "The file of the key server's certificate, in PEM form.")
  static let noCertificate = Flag("nosslcert", help: "Removes the stored certificate.")
  static let name = Option(
    "name", .text("name"), help: "The name; keyserver and the id unless told when the key server is made.")
  static let primary = Flag("primary", help: "Makes this key server the primary, and the one that was so no longer.")
}
