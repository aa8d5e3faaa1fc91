import Foundation
import Testing

@testable import StorageModel

/// The names of keys.
@Suite struct KeyIDTests {
  private static let system = "00000204A0605F7E"

  @Test(arguments: EncryptionMethod.keepers) func noTwoAreAlike(method: EncryptionMethod) {
    let names = (1...5000).map { KeyID.issued($0, by: method, system: Self.system) }
    #expect(Set(names).count == 5000)
    #expect(Set(names.map(\.fingerprint)).count == 5000)
  }

  @Test func theyHaveTheRealForm() throws {
    #expect(KeyID.issued(1, by: .usb, system: Self.system).description == "A0605F7E00000001")
    #expect(KeyID.issued(0x1AB, by: .usb, system: Self.system).description == "A0605F7E000001AB")
    let form = try Regex("KEY-[0-9a-f]{7}-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}")
    for number in 1...100 {
      let name = KeyID.issued(number, by: .keyserver, system: Self.system).description
      #expect(try form.wholeMatch(in: name) != nil, "\(name)")
    }
  }

  @Test func anImpostorShowsSomethingElse() {
    let key = KeyID.issued(1, by: .keyserver, system: Self.system)
    #expect(Fingerprint.ofImpostor(for: key) != key.fingerprint)
    #expect(HeldKey(key, number: 1).isGenuine && !HeldKey(key, number: 1).impostor.isGenuine)
    #expect(HeldKey(key, number: 1).impostor.genuine == HeldKey(key, number: 1))
  }
}
