public import Simulation
public import StoredForm

/// What a certificate says of itself. Whether it is signed well is not looked at: nothing here connects to anybody.
public struct Certificate: Equatable, Sendable {
  /// Whose certificate it is, as `/O=organisation/CN=name`; as `O = organisation, CN = name` where an earlier version read it.
  public let subject: String
  /// Who issued it, in the same form.
  public let issuer: String
  /// From when it is valid.
  public let notBefore: SimTime
  /// Until when it is valid; the last time that there is stands for later ones too.
  public let notAfter: SimTime
  /// The SHA-256 of the certificate, in pairs of hexadecimal digits separated by colons.
  public let fingerprint: String

  /// A certificate that says this.
  public init(subject: String, issuer: String, notBefore: SimTime, notAfter: SimTime, fingerprint: String) {
    self.subject = subject
    self.issuer = issuer
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.fingerprint = fingerprint
  }

  /// Everything on one line, for a view: none of the characters by which scripts usually part fields is in it, so
  /// dashes stand between the pairs of the fingerprint.
  public var line: String {
    let (subject, issuer) = (DistinguishedName(written: subject), DistinguishedName(written: issuer))
    return "subject=\(subject) issuer=\(issuer) notBefore=\(notBefore) notAfter=\(notAfter)"
      + " sha256=\(String(fingerprint.map { $0 == ":" ? "-" : $0 }))"
  }
}

extension Certificate: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    subject = try members.take("subject")
    issuer = try members.take("issuer")
    notBefore = try members.take("notBefore")
    notAfter = try members.take("notAfter")
    fingerprint = try members.take("fingerprint")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("subject", subject)
    members.put("issuer", issuer)
    members.put("notBefore", notBefore)
    members.put("notAfter", notAfter)
    members.put("fingerprint", fingerprint)
    return members.object
  }
}
