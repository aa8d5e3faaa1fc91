import Foundation
import Simulation
import TestSupport
import Testing

@testable import Certificates

/// Certificates are read as another program reads them, and nothing else is taken for one.
@Suite struct CertificateTests {
  @Test(.enabled(if: Tool.isInstalled("openssl"), "openssl is not installed"))
  func itSaysWhatAnotherProgramSays() throws {
    let sandbox = try Sandbox()
    for (key, subject) in [
      ("rsa:2048", "/C=DE/O=Example Ltd/OU=Storage/CN=keyserver0.example.com"),
      ("ec -pkeyopt ec_paramgen_curve:prime256v1", "/CN=*.example.com/emailAddress=keys@example.com"),
    ] {
      let made = try sandbox.shell(
        "openssl req -x509 -newkey \(key) -nodes -keyout key.pem -out cert.pem -days 365 -subj '\(subject)' 2>/dev/null"
          + " && openssl x509 -in cert.pem -noout -fingerprint -sha256 -subject -enddate -dateopt iso_8601")
      let found = try Certificate(pem: try bytes("\(sandbox.path)/cert.pem"))
      let lines = made.output.split(separator: "\n").map(String.init)
      #expect(lines[0].hasSuffix("=\(found.fingerprint)"))
      #expect(lines[1] == "subject=\(found.subject)")
      #expect(found.issuer == found.subject)
      let end = lines[2].filter(\.isNumber)
      #expect(found.notAfter.description == String(end.dropFirst(2)))
      #expect(found.notAfter.seconds(since: found.notBefore) == 365 * 86_400)
    }
  }

  @Test(.enabled(if: Tool.isInstalled("openssl"), "openssl is not installed"))
  func damageIsNeverTakenForAnotherCertificateNorEverFatal() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.shell(
      "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 30 -subj /CN=x 2>/dev/null"
        + " && openssl x509 -in cert.pem -outform DER -out cert.der")
    let whole = try bytes("\(sandbox.path)/cert.der")
    let good = try Certificate(der: whole)
    for length in 0..<whole.count {
      #expect(throws: CertificateFault.self) { try Certificate(der: Array(whole[..<length])) }
    }
    var random = SeededGenerator.replayable()
    for _ in 0..<20_000 {
      var damaged = whole
      damaged[Int.random(in: 0..<whole.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      let read = try? Certificate(der: damaged)
      #expect(read?.fingerprint != good.fingerprint, "seed \(random.seed)")
    }
    let key = try bytes("\(sandbox.path)/key.pem")
    #expect(throws: CertificateFault.notPEM) { try Certificate(pem: key) }
  }

  @Test(arguments: [
    ("", CertificateFault.notPEM), ("hello", .notPEM), ("-----BEGIN CERTIFICATE-----\nAAAA\n", .notPEM),
    ("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", .notBase64),
    ("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", .notBase64),
    ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", .notCertificate),
  ])
  func otherFilesAreRefused(text: String, fault: CertificateFault) {
    #expect(throws: fault) { try Certificate(pem: Array(text.utf8)) }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
