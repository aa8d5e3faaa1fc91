import CommandReference
import Platform

// Development only: writes the manual and the completions into the repository whose folder is given.
guard CommandLine.arguments.count == 2 else {
  try? StandardStream.error.write("usage: generate-reference FOLDER, the repository's\n")
  exit(1)
}
guard FileStatus.isFolder(CommandLine.arguments[1]) else {
  try? StandardStream.error.write(
    "generate-reference: there is no folder [\(CommandLine.arguments[1])]; it must be the repository's.\n")
  exit(1)
}
do throws(SystemFailure) {
  try ReferenceTree(CommandLine.arguments[1]).update(to: Reference.files(in: CommandLine.arguments[1]))
} catch {
  try? StandardStream.error.write("\(error.call) [\(error.path)]: \(error.reason)\n")
  exit(1)
}
