internal import CommandCatalogue
internal import CommandKit

/// The manual and the completions of every command, made from the commands' specs.
///
/// Contract. The text depends on the specs and on nothing else: no date, no machine, no order of hashing.
public enum Reference {
  /// The folders that hold the reference and nothing else.
  public static let folders = ["man", "completions"]

  /// Every file of the reference, in the order of the catalogue.
  public static var files: [ReferenceFile] {
    [
      ReferenceFile(
        path: "man/man\(OverviewPage.section)/\(OverviewPage.name).\(OverviewPage.section)", text: OverviewPage().text),
      ReferenceFile(
        path: "man/man\(FidelityPage.section)/\(FidelityPage.name).\(FidelityPage.section)", text: FidelityPage().text),
    ]
      + CommandCatalogue.all.flatMap(files)
  }

  private static func files(of command: any Command.Type) -> [ReferenceFile] {
    let spec = command.spec
    let prefixed = (command.prefixed ?? []).map { $0.spec }
    let name = spec.name
    return [
      ReferenceFile(
        path: "man/man\(CommandPage.section)/\(name).\(CommandPage.section)",
        text: CommandPage(spec: spec, prefixed: prefixed).text),
      ReferenceFile(path: "completions/bash/\(name)", text: BashCompletion(spec: spec, prefixed: prefixed).text),
      ReferenceFile(path: "completions/zsh/_\(name)", text: ZshCompletion(spec: spec, prefixed: prefixed).text),
      ReferenceFile(path: "completions/fish/\(name).fish", text: FishCompletion(spec: spec, prefixed: prefixed).text),
    ]
  }
}
