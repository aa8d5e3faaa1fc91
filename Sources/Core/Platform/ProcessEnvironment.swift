/// The environment variables of this process.
public enum ProcessEnvironment {
  /// The value of a variable; nil if it is not set or is empty.
  public static subscript(_ name: String) -> String? {
    guard let raw = getenv(name) else { return nil }
    let value = String(cString: raw)
    return value.isEmpty ? nil : value
  }
}

/// The folder in which this process was started.
public enum WorkingFolder {
  /// Its path; `.` if the system cannot tell.
  public static var path: String {
    guard let raw = getcwd(nil, 0) else { return "." }
    defer { free(raw) }
    return String(cString: raw)
  }
}
