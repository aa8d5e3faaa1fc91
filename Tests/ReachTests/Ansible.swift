import Foundation

/// Ansible with IBM's modules, which `.ci/ansible` puts into a folder.
enum Ansible {
  /// The folder, which REHEARSAL_ANSIBLE names; nil if there is none.
  static let folder: String? = ProcessInfo.processInfo.environment["REHEARSAL_ANSIBLE"].flatMap {
    FileManager.default.isExecutableFile(atPath: "\($0)/bin/ansible-playbook") ? $0 : nil
  }
}
