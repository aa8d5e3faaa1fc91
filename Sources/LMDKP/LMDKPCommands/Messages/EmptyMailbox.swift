internal import CommandKit

/// There was nothing to retrieve, which is no error.
enum EmptyMailbox {
  static let entry = MessageEntry(
    "LMDKP2010I", "There are no messages in the mailbox.", .unread,
    meaning: "Nothing has arrived since the mailbox was last emptied.",
    remedy: "Wait until mailbox_count is not 0 (lslmdkp). An answer takes ten minutes to an hour.")
}
