extension Assumption {
  /// The question.
  public var question: String {
    switch self {
    case .g01: "Does prepare refuse while a configured key server is not online?"
    case .g02: "Which key servers must be online for commit?"
    case .g03: "What does a second prepare of the same method do while a key is prepared?"
    case .g04: "After cancel, are key servers that hold the current key online at once?"
    case .g05: "When is a change of a key server's condition seen?"
    case .g06: "Does a degraded key server count as online?"
    case .g07: "What does disable do while encrypted objects depend on the method?"
    case .g08: "What happens when the primary or the last holder of the key is removed?"
    case .g09: "What does the commit of a USB key with fewer than three copies do?"
    case .g10: "What does enable do when the method is enabled already?"
    case .g11: "Are the states preparing and committing shown?"
    case .g12: "Which numbers and texts have the messages CMMVC0001E to CMMVC0999E?"
    case .g13: "Does cancel remove the new key's file from inserted USB flash drives?"
    case .g14: "Is a new key server offline until its first validation, although it holds the key?"
    case .g15: "Which event ids have the alerts 1328, 1780, 2550 and 2555?"
    case .g16: "Is a USB flash drive that holds another system's key written to?"
    case .g17: "Is an object's number answered with CMMVC5753E and its name with CMMVC5754E if it does not exist?"
    case .g18: "Must the object be the last word of the command line?"
    case .g19: "Are prepare, commit and cancel noted in the event log?"
    case .g20: "Is taking out a USB flash drive that holds the key an alert (2550)?"
    case .g21: "By which words does the event log name key servers and USB ports?"
    case .g22:
      "Does a test that the primary passes fix the alert about a key that it could not make? Making a key does."
    case .g23: "What does disable do when the method is not enabled?"
    case .g24: "Does prepare succeed if some USB flash drives fail and enough do not?"
    case .g25: "Where in lsencryption do the rows of the internal key stand, and what are they called?"
    case .g26: "Does a key server of another type than the enabled one count as offline (086007)?"
    case .g27: "What is a recovery key here?"
    case .g28: "What does the commit of a recovery key do that was not confirmed?"
    case .g29: "Does validate of the recovery key say that it was entered correctly, as confirm does?"
    case .g30: "How soon and how often is a failed renewal of the internal key tried again, and what alert follows?"
    case .g31: "Which changes does a locked system refuse?"
    case .g32: "Is an alert that was marked as fixed logged anew at once while its cause lasts?"
    case .g33: "Where in the sense data of 086006 stand the KMIP error code, result status, reason and message?"
    case .g34: "Which columns has catauditlog, and from which number does it count?"
    case .g35: "Which actions that succeed are not in the audit log?"
    case .g36: "How are the fields written in a file of audit log entries?"
    case .g37: "How are confirm and validate of the recovery key answered where there is no terminal?"
    case .g38: "Does an IBM key server make keys that was made beside a master?"
    case .g39: "What becomes of a key server whose certificate's time is over, or has not come?"
    case .g40:
      "Can a type of key servers be disabled while there are key servers of it, and none of its keys is in force?"
    case .g41: "Does lseventlog list fixed events unless told otherwise?"
    case .g42: "Which roles may change the encryption and the key servers?"
    case .g43: "Which words and numbers does the system choose where none is given, and how does it answer mkkeyserver?"
    case .g44: "What does testkeyserver ask of a key server while a new key is prepared?"
    case .g45: "On which stream, and with which status, is a role refused (CMMVC7016E)?"
    }
  }

  /// Where the answer comes from.
  public var source: String {
    switch self {
    case .g01:
      "The documented procedure tells the administrator to check that all are online; not what happens otherwise."
    case .g02:
      "The documented procedure commits while the additional servers are offline; it says nothing of an offline primary."
    case .g03: "CMMVC7353E says that a rekey is in progress; that it is meant here is inferred."
    case .g04:
      "Inferred from what a key server's status means. Otherwise they wait for the next validation, here 15 minutes at most."
    case .g05: "IBM names a regular validation; its interval was not found. chsim -validation 15m chooses one."
    case .g06: "Inferred; the documented procedure asks for online."
    case .g07:
      "IBM's page forbids it to the administrator; whether the system refuses was not found. Otherwise the next restart locks it."
    case .g08: "Not found. The primary can be removed last of all, once no key is kept by key servers."
    case .g09: "A captured session states three copies; the refusal was not shown."
    case .g10: "Not found."
    case .g11: "Recalled from the product, in no source that was read. chsim -transition 40s shows them."
    case .g12: "IBM's numbers and texts for these conditions were not found."
    case .g13: "Not found."
    case .g14: "Not found. Otherwise it waits for the next validation, here 15 minutes at most."
    case .g15: "Not found; the error codes and their texts are IBM's."
    case .g16: "Not found. Otherwise the drive counts as one of this system's from then on."
    case .g17: "These messages, and CMMVC5804E, are IBM's; which is given when was not found."
    case .g18: "The help of an early level says so; later levels may be laxer."
    case .g19: "No such event was found; its number and text would be ours."
    case .g20:
      "The text of 2550 says that such a drive was removed; when it is raised was not found. Otherwise it lasts until no drive that"
        + " holds the current key is out."
    case .g21: "Not found; keyserver and portusb are ours. Otherwise (cluster) every event names the system."
    case .g22: "Inferred: such alerts last until validation succeeds."
    case .g23: "Not found."
    case .g24: "Not found; the page speaks of the minimum number of drives."
    case .g25:
      "internal_key_last_rekey_time is documented, its place and the status row are not; ours stand last. Otherwise"
        + " (documented) that row alone."
    case .g26: "The event is documented; what becomes of the status is inferred."
    case .g27:
      "A real one is 32 random bytes and secret. Here it is computed from the system's id and the key's name, so that no file"
        + " need hold it: a key for rehearsals, which protects nothing."
    case .g28: "A captured session confirms before it commits; the refusal was not shown."
    case .g29:
      "CMMVC1153I after confirm is captured; what follows validate was not found."
    case .g30:
      "IBM's page: 24 hours, several retries such as six, a fix procedure. Ten minutes between them, and RHRSL9001W, are"
        + " ours. Otherwise (none) it is tried again on the next day, and the alert follows at once."
    case .g31:
      "Not found. Refused is all but making, changing and testing key servers and how they are reached, which may be what"
        + " brings the key back; otherwise (all) every change."
    case .g32:
      "Inferred: the log tells what is wrong now. Otherwise it is logged anew when the cause has ended and comes again."
    case .g33:
      "IBM lists them in this order; ours are numbers of four bytes each with KMIP's values, zeros for what is unknown."
    case .g34:
      "From an example of level 8.2.1, whose numbers begin with 0; later levels may have more columns. Otherwise (short) the"
        + " columns that older descriptions name."
    case .g35:
      "IBM keeps actions that create or change objects; that testkeyserver and registerplugin do not is inferred."
        + " Otherwise (none) they are kept too."
    case .g36: "After an example of level 5.1, with the fields that catauditlog has since."
    case .g37: "Not found. Here they take a line of standard input, and ask once."
    case .g38:
      "Not found; clones of IBM key servers make none. Here the first, one that becomes the primary before there is a key, and every"
        + " one in a multi-master configuration makes keys; chsim -promote has another do so."
    case .g39:
      "Not found. Here nothing becomes of it; chsim -fault keyserver-certificate -at has it be no longer accepted."
    case .g40: "Not found. The key servers are then of another type than the enabled one."
    case .g41: "IBM's page names no default."
    case .g42:
      "Not found; that SecurityAdmin and Administrator may is inferred, as is that RestrictedAdmin may all but remove."
    case .g43:
      "Port 5696 is what the key servers' own documentation names; the names keyserverN, the device groups and the line of"
        + " mkkeyserver are ours, after lines of other commands."
    case .g44: "Inferred: for the new key, which it must hold to be online."
    case .g45:
      "Standard error and 1, as every other refusal. A public monitoring script looks for it in standard output, with 0 or 1: write a"
        + " script so that it finds it in either."
    }
  }

  /// What would settle it on a real system.
  public var test: String {
    switch self {
    case .g01: "Cut one key server off, then prepare; cancel afterwards."
    case .g02: "Prepare, cut the primary off, commit."
    case .g03: "Prepare twice; cancel afterwards."
    case .g04: "Prepare, cancel, lskeyserver at once."
    case .g05: "Cut a key server off and repeat lskeyserver until its status changes."
    case .g06: "Cut a key server off from one node, then prepare; cancel afterwards."
    case .g07: "Not to be tried where data matters."
    case .g08: "Not to be tried where data matters."
    case .g09: "On a system with two USB ports: prepare, commit without a third drive."
    case .g10: "chencryption -usb enable, twice."
    case .g11: "Repeat lsencryption while prepare runs in another session."
    case .g12: "Any of the refused commands: note number and text."
    case .g13: "Prepare, cancel, look at a drive on another computer."
    case .g14: "mkkeyserver, lskeyserver at once."
    case .g15: "lseventlog -filtervalue error_code=1780 after a restart between prepare and commit."
    case .g16: "Insert a drive of another system, prepare, look at usb_key_copies; cancel afterwards."
    case .g17: "lskeyserver 99, lskeyserver nosuchserver."
    case .g18: "lskeyserver 0 -delim :"
    case .g19: "lseventlog after a rekey."
    case .g20: "Take a drive out, lseventlog."
    case .g21: "lseventlog -filtervalue error_code=1785."
    case .g22: "lseventlog after the primary failed and was mended."
    case .g23: "chencryption -usb disable where USB encryption is not in use."
    case .g24: "Not to be tried where data matters."
    case .g25: "lsencryption on a system with internal key management."
    case .g26: "Not to be tried where data matters."
    case .g27: "Nothing to settle. Never type the recovery key of a real system here."
    case .g28: "chencryption -recoverykey newkey: -key prepare, then -key commit; cancel afterwards."
    case .g29: "chencryption -recoverykey validate."
    case .g30: "lseventlog on a system with internal key management whose renewal failed."
    case .g31: "Not to be tried where data matters."
    case .g32: "cheventlog -fix for an alert whose cause lasts, lseventlog -fixed no."
    case .g33: "lseventlog with the number of an event 086006."
    case .g34: "catauditlog -first 1 -delim :"
    case .g35: "catauditlog after each action."
    case .g36: "dumpauditlog, then copy the file from /dumps/audit."
    case .g37: "chencryption -recoverykey validate through ssh, with the key on standard input."
    case .g38: "mkkeyserver for a clone, chkeyserver -primary to it, prepare; cancel afterwards."
    case .g39: "lskeyserver on the day after the certificate's last."
    case .g40: "chkeyserverisklm -disable on a system with key servers and without encryption."
    case .g41: "lseventlog after an alert was fixed."
    case .g42: "chencryption -keyserver newkey -key prepare as a user of each role; cancel afterwards."
    case .g43: "mkkeyserver with an address alone, lskeyserver."
    case .g44: "Prepare, testkeyserver 1; cancel afterwards."
    case .g45: "Any change as a user with the role Monitor."
    }
  }
}
