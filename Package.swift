// swift-tools-version: 6.2
import PackageDescription

// A release build on Linux links statically, because loading shared libraries is most of what a short command costs.
// REKEY_DYNAMIC=1 builds dynamically instead: for `swift test -c release` and for machines without a static C library.
let linksStatically = Context.environment["REKEY_DYNAMIC"] == nil
let linuxRelease = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let languageSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let productSettings =
  languageSettings + (linksStatically ? [.unsafeFlags(["-static-stdlib"], linuxRelease)] : [])
let executableLinking: [LinkerSetting] =
  linksStatically
  ? [.unsafeFlags(["-static-executable", "-use-ld=lld", "-Xlinker", "-s"], linuxRelease)] : []

/// The commands a user types; each is a folder of Sources/Executables.
let commands: [(name: String, module: String)] = [
  ("lsencryption", "StorageCommands"),
  ("chencryption", "StorageCommands"),
  ("lskeyserver", "StorageCommands"),
  ("mkkeyserver", "StorageCommands"),
  ("chkeyserver", "StorageCommands"),
  ("rmkeyserver", "StorageCommands"),
  ("testkeyserver", "StorageCommands"),
  ("lskeyserverisklm", "StorageCommands"),
  ("chkeyserverisklm", "StorageCommands"),
  ("lskeyserverciphertrustmanager", "StorageCommands"),
  ("chkeyserverciphertrustmanager", "StorageCommands"),
  ("lsportusb", "StorageCommands"),
  ("lssystem", "StorageCommands"),
  ("chsystem", "StorageCommands"),
  ("lsnode", "StorageCommands"),
  ("lsmdiskgrp", "StorageCommands"),
  ("lsfeature", "StorageCommands"),
  ("activatefeature", "StorageCommands"),
  ("registerplugin", "StorageCommands"),
  ("cheventlog", "StorageCommands"),
  ("catauditlog", "StorageCommands"),
  ("dumpauditlog", "StorageCommands"),
  ("catxmlspec", "CommandCatalogue"),
  ("lslmdkp", "LMDKPCommands"),
  ("chlmdkp", "LMDKPCommands"),
  ("lskpvector", "LMDKPCommands"),
  ("chkpvector", "LMDKPCommands"),
  ("lslmdmessage", "LMDKPCommands"),
  ("chlmdmessage", "LMDKPCommands"),
  ("lskpcredential", "LMDKPCommands"),
  ("lscorente", "CorenteCommands"),
  ("lslocation", "CorenteCommands"),
  ("chlocation", "CorenteCommands"),
  ("lslocationkey", "CorenteCommands"),
  ("lstunnel", "CorenteCommands"),
  ("lseventlog", "SimulationCommands"),
  ("svcinfo", "CommandCatalogue"),
  ("svctask", "CommandCatalogue"),
  ("chsim", "SimulationCommands"),
  ("lssim", "SimulationCommands"),
  ("waitsim", "SimulationCommands"),
]

func library(_ name: String, in folder: String, needs: [String] = [], exclude: [String] = []) -> Target {
  .target(
    name: name, dependencies: needs.map { .byName(name: $0) }, path: "Sources/\(folder)\(name)", exclude: exclude,
    swiftSettings: productSettings)
}

func executable(_ name: String, path: String, needs: [String]) -> Target {
  .executableTarget(
    name: name, dependencies: needs.map { .byName(name: $0) }, path: path,
    swiftSettings: productSettings, linkerSettings: executableLinking)
}

func tests(_ name: String, needs: [String]) -> Target {
  .testTarget(
    name: name, dependencies: (needs + ["TestSupport"]).map { .byName(name: $0) }, path: "Tests/\(name)",
    swiftSettings: languageSettings)
}

let package = Package(
  name: "rekey-rehearsal",
  platforms: [.macOS(.v15)],
  targets: [
    library("Platform", in: "Core/"),
    library("StoredForm", in: "Core/"),
    library("Simulation", in: "Core/", needs: ["StoredForm"]),
    library("CommandKit", in: "Core/", needs: ["Platform", "Simulation", "StoredForm"]),
    library("Certificates", in: "Core/", needs: ["Simulation", "StoredForm"]),
    library("StateStore", in: "Core/", needs: ["Platform", "Simulation", "StoredForm"]),
    library("CommandSession", in: "Core/", needs: ["CommandKit", "Platform", "Simulation", "StateStore"]),
    library("StorageModel", in: "Storage/", needs: ["Certificates", "Simulation", "StoredForm"]),
    library(
      "StorageCommands", in: "Storage/",
      needs: [
        "Certificates", "CommandKit", "CommandSession", "Platform", "Simulation", "StateStore", "StorageModel",
      ]),
    library("LMDKPModel", in: "LMDKP/", needs: ["Simulation", "StoredForm"]),
    library(
      "LMDKPCommands", in: "LMDKP/",
      needs: ["CommandKit", "CommandSession", "Simulation", "StateStore", "LMDKPModel"]),
    library("CorenteModel", in: "Corente/", needs: ["Simulation", "StoredForm"]),
    library(
      "CorenteCommands", in: "Corente/",
      needs: ["CommandKit", "CommandSession", "Simulation", "StateStore", "CorenteModel"]),
    library(
      "SimulationCommands", in: "",
      needs: [
        "CommandKit", "CommandSession", "Simulation", "StateStore", "StorageModel", "StorageCommands",
        "LMDKPModel", "LMDKPCommands",
        "CorenteModel", "CorenteCommands",
      ]),
    library(
      "CommandCatalogue", in: "",
      needs: [
        "CommandKit", "StorageCommands", "SimulationCommands",
        "LMDKPCommands",
        "CorenteCommands",
      ]),
    library(
      "CommandReference", in: "",
      needs: [
        "CommandCatalogue", "CommandKit", "CommandSession", "Platform", "Simulation", "SimulationCommands",
        "StateStore",
        "StorageCommands", "StorageModel", "LMDKPModel", "CorenteModel",
      ], exclude: ["Prose"]),
    executable(
      "rekey-rehearsal", path: "Sources/Executables/rekey-rehearsal", needs: ["CommandKit", "CommandCatalogue"]),
    executable(
      "generate-reference", path: "Sources/Executables/generate-reference",
      needs: ["CommandReference", "Platform"]),
  ]
    + commands.map {
      executable($0.name, path: "Sources/Executables/\($0.name)", needs: ["CommandKit", $0.module])
    }
    + [
      .target(name: "TestSupport", path: "Tests/Support", swiftSettings: languageSettings),
      tests("StoredFormTests", needs: ["StoredForm"]),
      tests("SimulationTests", needs: ["Simulation", "StoredForm"]),
      tests("CertificatesTests", needs: ["Certificates", "Simulation"]),
      tests(
        "CommandKitTests",
        needs: ["CommandCatalogue", "CommandKit", "CommandSession", "Platform", "Simulation", "SimulationCommands"]),
      tests("StateStoreTests", needs: ["StateStore", "Simulation", "Platform", "StorageModel", "StoredForm"]),
      tests("StorageModelTests", needs: ["StorageModel", "Simulation", "StoredForm"]),
      tests("StorageCommandsTests", needs: ["StorageCommands", "CommandKit"]),
      tests("CorenteModelTests", needs: ["CorenteModel", "Simulation", "StoredForm"]),
      tests("CorenteCommandsTests", needs: ["CorenteCommands", "CommandKit"]),
      tests(
        "LMDKPModelTests",
        needs: ["LMDKPModel", "LMDKPCommands", "CommandSession", "CommandKit", "Simulation", "StoredForm"]),
      tests("LMDKPScriptTests", needs: []),
      tests(
        "ReferenceTests",
        needs: [
          "CommandCatalogue", "CommandKit", "CommandReference", "CommandSession", "SimulationCommands", "StorageModel",
        ]),
      tests("TranscriptTests", needs: []),
      tests("ScriptTests", needs: []),
      tests("ReachTests", needs: []),
      tests(
        "Reliability",
        needs: [
          "CommandCatalogue", "CommandKit", "CommandSession", "LMDKPModel", "Platform", "Simulation",
          "SimulationCommands",
          "StateStore", "StoredForm",
          "StorageModel",
        ]),
    ]
)
