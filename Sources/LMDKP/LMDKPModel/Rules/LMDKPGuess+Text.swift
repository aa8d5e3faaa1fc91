extension LMDKPGuess {
  /// The question.
  public var question: String {
    switch self {
    case .l01: "When does the answer to a request come?"
    case .l02: "What becomes of a request that is wrapped for another known account?"
    case .l03: "From when on is a response overdue?"
    case .l04: "When do the two advisories appear?"
    case .l05: "From when on is the new generation in effect?"
    case .l06: "Are good BETs counted again when the response is processed, and can that be forced?"
    case .l07: "Are good BETs lost that are not reconciled when the new generation takes effect?"
    case .l08: "From when on is a rekey due, and can one be requested before?"
    case .l09: "How long can a rekey be cancelled, and what becomes of its answer?"
    case .l10: "What does a damaged response do that answers a cancelled request?"
    case .l11: "Are the upload and the next request refused while an advisory is not acknowledged?"
    case .l12: "How long after connecting is checking for out of date information complete?"
    case .l13: "When do other accounts get the new credentials?"
    case .l14: "Is the mailbox seen without an association?"
    case .l15: "What do logging off and connections have to do with each other?"
    case .l16: "How does a BET get to the desktop, and when is it bad?"
    case .l17: "How many messages does the desktop keep?"
    case .l18: "What is in the event log?"
    case .l19: "Which numbers and texts have the messages?"
    case .l20: "Can a wrapped request be wrapped again?"
    case .l21: "What does it take to log on?"
    case .l22: "Which vector sets and accounts are there?"
    }
  }

  /// The answer, in a word or two.
  public var choice: String {
    switch self {
    case .l01: "formula"
    case .l02: "non-delivery"
    case .l03: "60 minutes"
    case .l04: "2 and 4 minutes"
    case .l05: "second advisory"
    case .l06: "yes"
    case .l07: "yes"
    case .l08: "30 days before, any time"
    case .l09: "until process"
    case .l10: "rejected only"
    case .l11: "refuse"
    case .l12: "3m"
    case .l13: "1, 4 and 24 hours"
    case .l14: "no"
    case .l15: "nothing"
    case .l16: "at once, by its sender"
    case .l17: "200 besides open ones"
    case .l18: "ours"
    case .l19: "ours"
    case .l20: "no"
    case .l21: "a name"
    case .l22: "two and four"
    }
  }

  /// Where the answer comes from.
  public var source: String {
    switch self {
    case .l01: "The seed says ten minutes to an hour; a formula of the request's number takes the place of chance."
    case .l02: "Not found. A notice reaches the mailbox after five minutes and the rekey fails when it is retrieved."
    case .l03: "The seed's upper bound, from sending on."
    case .l04: "The seed says a couple of minutes, twice; acknowledging late delays nothing."
    case .l05: "Inferred: the seed's second advisory says that credentials have been generated."
    case .l06: "The seed states the precondition once for the whole rekey, and BETs arrive meanwhile. -force is ours."
    case .l07: "Inferred: what was encrypted to the old credentials cannot be read afterwards."
    case .l08: "The seed says annually; a year is 365 days here."
    case .l09: "Not found. An answer that comes later is an orphan, and unwrapping it changes nothing else."
    case .l10: "Not found. The outstanding request is left alone; its own answer still comes."
    case .l11: "The seed has both acknowledged before posting; what happens otherwise was not found."
    case .l12:
      "The seed says that the upload comes after the check; a new session checks anew; one begun before the new generation was"
        + " made need not."
    case .l13:
      "The seed says that others may use them after posting; schedules were not found. An outage does not stop them."
    case .l14: "Inferred: the mailbox is at the Message Server."
    case .l15: "Not found. A lost association takes the Directory session with it."
    case .l16: "Inferred: a sender encrypts with the credentials that it read last."
    case .l17: "Not found. The oldest that is done with goes when another message comes."
    case .l18:
      "Not found. An upload that failed is fixed by one that succeeds or by the hundredth that fails after it; a request that"
        + " came back, by cancelling."
    case .l19: "None were found."
    case .l20: "Not found. Cancel the rekey and request it again."
    case .l21: "The seed only says logged on. One operator at a time is logged on to each machine."
    case .l22: "Short title and authority are the seed's; the training vector set and the other accounts are fictional."
    }
  }

  /// What would settle it on a real system.
  public var test: String {
    switch self {
    case .l01, .l03: "Note the times of sending and of arrival."
    case .l02: "Ask the authority; not to be tried."
    case .l04: "Note the times of processing and of both advisories."
    case .l05: "Look at the vector set between the advisories."
    case .l06: "Ask the KP's manual; not to be tried where BETs matter."
    case .l07: "Ask the KP's manual; not to be tried where BETs matter."
    case .l08: "Look at the vector set's dates; request a rekey early."
    case .l09, .l10: "Ask the authority before giving a request up."
    case .l11: "Upload before acknowledging the second advisory."
    case .l12: "Note the times; connect again and look; connect before the credentials are generated, and upload."
    case .l13: "Ask the accounts when they read the Directory."
    case .l14: "Look at the mailbox before connecting."
    case .l15: "Log off while connected, log on again, look."
    case .l16: "Ask an account for a BET before it has read the Directory."
    case .l17: "Look at a desktop that has been in use for years."
    case .l18, .l19: "Note what the workstation says."
    case .l20: "Wrap a request twice."
    case .l21: "Log on."
    case .l22: "Look at the Vector Set Selection window."
    }
  }
}
