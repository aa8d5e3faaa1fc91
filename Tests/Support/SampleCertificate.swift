/// The certificate of a made-up key server, whose key was thrown away.
public enum SampleCertificate {
  /// In PEM form, without the last end of line.
  public static let pem = """
    -----BEGIN CERTIFICATE-----
    MIIBmjCCAT+gAwIBAgIUVBegp+SJ9IQDw7K+dFIJQDbEGgAwCgYIKoZIzj0EAwIw
    ITEfMB0GA1UEAwwWa2V5c2VydmVyMC5leGFtcGxlLmNvbTAgFw0yNjExMjExNTI3
    MzdaGA8yMDgxMDgyNDE1MjczN1owITEfMB0GA1UEAwwWa2V5c2VydmVyMC5leGFt
    cGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABLGECsGwfWp4EoA535sy
    cHEDs+jK559DLan2TbkHQlvilPRXNwBduAmbGYXrUh6ZkwuPw077Fp0sQG0jjrcI
    lH6jUzBRMB0GA1UdDgQWBBTeQLu9iywP9eIDHGZWjWjItIQQ4DAfBgNVHSMEGDAW
    gBTeQLu9iywP9eIDHGZWjWjItIQQ4DAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49
    BAMCA0kAMEYCIQDiJJ6OIPEs7JPzJ+T5FflP09LQm/OlnZcSUx5JO3g+/wIhANUj
    mWWlX8yWJYQBH+Qw5TB0SCmRbnOaykOhYNEqoDTo
    -----END CERTIFICATE-----
    """
}
