internal import CommandKit
internal import SimulationCommands
internal import StorageCommands

/// Every message, from the tables.
extension ProsePage {
  func addMessages(to page: inout ManPage) {
    let parser = UsageError.samples.map(\.entry)
    let store = StorageMessages.store
    let rest = AllMessages.entries.filter { !parser.contains($0) && !store.contains($0) }
    page.section("THE COMMAND LINE AND OBJECTS")
    page.messages(parser.byCode)
    page.section("THE STATE FOLDER")
    page.messages(store.byCode)
    let families: [(title: String, prefix: String)] = [
      ("THE STORAGE SYSTEM", ""), ("THE LMD AND ITS KP", "LMDKP"), ("THE CORENTE DOMAIN", "CORNT"),
      ("THE SIMULATION", "RHRSL"),
    ]
    for family in families {
      let own = rest.filter { entry in
        let prefix = families.dropFirst().first { entry.code.hasPrefix($0.prefix) }?.prefix ?? ""
        return prefix == family.prefix
      }
      page.section(family.title)
      page.messages(own.byCode)
    }
  }
}

extension [MessageEntry] {
  fileprivate var byCode: [MessageEntry] { sorted { $0.code < $1.code } }
}
