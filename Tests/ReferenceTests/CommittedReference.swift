import CommandReference
import TestSupport

/// The reference as the generator writes it for this repository; empty if its sources cannot be read, which a test tells.
enum CommittedReference {
  static let files = (try? Reference.files(in: Repository.root)) ?? []
}
