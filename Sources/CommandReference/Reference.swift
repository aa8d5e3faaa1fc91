internal import CommandCatalogue
internal import CommandKit
public import Platform

/// The manual and the completions of every command, made from the commands' specs around prose and sessions of a repository.
///
/// Contract. The text depends on these and on nothing else: no date, no machine, no order of hashing.
public enum Reference {
  /// The folders that hold the reference and nothing else.
  public static let folders = ["man", "completions"]

  /// Every file of the reference: the pages about no single command, then in the order of the catalogue.
  ///
  /// - Parameter root: the repository's folder, from which prose and sessions are read.
  /// - Returns: the files.
  /// - Throws: what the system says if they cannot be read.
  public static func files(in root: String) throws(SystemFailure) -> [ReferenceFile] {
    let sources = try ReferenceSources(root)
    var files = try pages(sources)
    for command in CommandCatalogue.all {
      files.append(try page(of: command, sources))
      files += completions(of: command)
    }
    return files + completions(of: RekeyRehearsal.self)
  }

  private static func pages(_ sources: ReferenceSources) throws(SystemFailure) -> [ReferenceFile] {
    var proses: [ManualPage: Prose] = [:]
    for page in ManualPage.allCases where page.isProse { proses[page] = try sources.prose(page) }
    return ManualPage.allCases.map { page in
      let prose = proses[page].map { ProsePage(page: page, prose: $0, abouts: proses.mapValues(\.about)).text }
      return ReferenceFile(path: page.path, text: prose ?? FidelityPage().text)
    }
  }

  private static func page(
    of command: any Command.Type, _ sources: ReferenceSources
  ) throws(SystemFailure) -> ReferenceFile {
    let page = CommandPage(
      spec: command.spec, prefixed: (command.prefixed ?? []).map { $0.spec },
      session: try sources.examples(of: command.spec.name))
    return ReferenceFile(
      path: "man/man\(CommandPage.section)/\(command.spec.name).\(CommandPage.section)", text: page.text)
  }

  private static func completions(of command: any Command.Type) -> [ReferenceFile] {
    let spec = command.spec
    let prefixed = (command.prefixed ?? []).map { $0.spec }
    return [
      ReferenceFile(path: "completions/bash/\(spec.name)", text: BashCompletion(spec: spec, prefixed: prefixed).text),
      ReferenceFile(path: "completions/zsh/_\(spec.name)", text: ZshCompletion(spec: spec, prefixed: prefixed).text),
      ReferenceFile(
        path: "completions/fish/\(spec.name).fish", text: FishCompletion(spec: spec, prefixed: prefixed).text),
    ]
  }
}
