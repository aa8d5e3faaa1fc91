/// The words with which the program was called cannot be known.
public enum LostCommandLine {
  /// The message.
  public static let entry = MessageEntry(
    "RHRSL0012E", "The command line could not be read. Nothing was done.", .ours,
    meaning: "The program asks /proc/self/maps where its command line is, and that could not be opened or read.",
    remedy: "Mount /proc, or let the program open more files (ulimit -n), and repeat the command.")
}
