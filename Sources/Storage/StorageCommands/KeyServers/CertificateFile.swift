internal import Certificates
internal import CommandKit
internal import Platform
internal import StorageModel

/// A certificate file that an operator names.
enum CertificateFile {
  private static let greatest = 1 << 20

  /// Reads the file.
  static func read(_ path: String) throws(CommandFailure) -> Certificate {
    let bytes: [UInt8]
    do throws(SystemFailure) { bytes = try UserFile.read(path, limit: greatest) } catch {
      throw refusal(path, UserFile.reason(error))
    }
    do throws(CertificateFault) { return try Certificate(pem: bytes) } catch { throw refusal(path, error.rawValue) }
  }

  private static func refusal(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(StorageRefusal.badCertificateFile(path: path, reason: reason).entry)
  }
}
