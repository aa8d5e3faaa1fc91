public import Certificates

/// What an operator says of a key server that is made or changed; nil stands for what was not said.
public struct KeyServerSettings: Equatable, Sendable {
  /// What becomes of the stored certificate.
  public enum CertificateChange: Equatable, Sendable {
    /// This one is stored.
    case store(Certificate)
    /// None is stored any more.
    case remove
  }

  /// The IP address or domain name.
  public let address: String?
  /// The port.
  public let port: Int?
  /// The name.
  public let name: String?
  /// What becomes of the certificate.
  public let certificate: CertificateChange?
  /// Whether it is to be the primary.
  public let becomesPrimary: Bool

  /// What was said.
  public init(
    address: String? = nil, port: Int? = nil, name: String? = nil, certificate: CertificateChange? = nil,
    becomesPrimary: Bool = false
  ) {
    self.address = address
    self.port = port
    self.name = name
    self.certificate = certificate
    self.becomesPrimary = becomesPrimary
  }
}
