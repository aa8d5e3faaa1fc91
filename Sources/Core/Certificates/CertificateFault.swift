/// Why bytes are no certificate.
public enum CertificateFault: String, Error, Equatable, Sendable {
  /// There is no `BEGIN CERTIFICATE` and `END CERTIFICATE`.
  case notPEM = "it is not a PEM certificate"
  /// What stands between them is not base64.
  case notBase64 = "its base64 is damaged"
  /// What the base64 stands for is not a certificate.
  case notCertificate = "its contents are not a certificate"
  /// Its validity begins or ends before the year 2000.
  case tooOld = "its validity begins or ends before the year 2000"
}
