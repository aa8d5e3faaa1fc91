import StateStore
import Testing

/// What the store says when it fails.
@Suite struct StoreErrorTests {
  @Test func everyKindHasANumberOfItsOwn() {
    let codes = StoreError.samples.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: #/RHRSL01[0-9]{2}E/#) != nil })
  }

  @Test func everyTextIsALineThatTellsWhatItIsAbout() {
    for error in StoreError.samples {
      #expect(!error.text.contains("\n") && error.text.hasSuffix("."))
      #expect(error.text.contains("{") || error == .noFolder)
    }
  }

  @Test func onlyABusyFolderMayPass() {
    #expect(StoreError.samples.filter(\.mayPass) == [.busy(folder: "{folder}", seconds: 10)])
  }
}
