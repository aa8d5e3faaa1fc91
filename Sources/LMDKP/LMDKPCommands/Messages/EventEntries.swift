internal import CommandKit
internal import LMDKPModel
internal import Simulation

/// What there is to know about the events of the lmdkp family.
enum EventEntries {
  static var all: [MessageEntry] {
    EventCause.lmdkpSamples.map { cause in
      let (meaning, remedy) = explanation(cause.eventID)
      return MessageEntry(cause.eventID, cause.eventText, .unread, meaning: meaning, remedy: remedy)
    }
  }

  private static func explanation(_ id: String) -> (meaning: String, remedy: String) {
    switch id {
    case "LMDKP9001I": ("A request was made; it is on the desktop.", "Wrap and send it.")
    case "LMDKP9002I": ("The request is on its way.", "Wait for the answer: ten minutes to an hour.")
    case "LMDKP9003I": ("A response came from the mailbox.", "Unwrap it.")
    case "LMDKP9004I":
      ("The new generation is in effect, and nobody else has its credentials.", "Post them: chlmdkp -upload own.")
    case "LMDKP9005I":
      ("The readers of the Directory find them when they read it next.", "lskpcredential shows who has them.")
    case "LMDKP9006W": ("It may take several attempts. A successful upload fixes this.", "Upload again.")
    case "LMDKP9007I": ("From now on the account encrypts BETs to this generation.", "Nothing need be done.")
    default:
      (
        "It was wrapped for an account that does not answer it. Cancelling the rekey fixes this.",
        "chkpvector -rekey cancel; request it again and wrap it for 880091."
      )
    }
  }
}
