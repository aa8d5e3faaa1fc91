/// Sections 1 and 2: what the pages of the commands show, and the conventions.
extension SheetTests {
  static let commands: [SheetEntry] = [
    .missing("1.1", "the row order of lsencryption", because: "It is transcript 6.1."),
    .missing(
      "1.1", "the form of a key's UID",
      because: "Its shape is recalled; the UIDs here have it, see the session of design-session."),
    .missing("1.1", "rows of the internal key", because: "The sheet could not read their place and names (G25)."),
    .missing("1.2", "what chencryption -recoverykey prints", because: "It is transcripts 6.10 and 6.12."),
    .missing("1.3", "both views of lskeyserver", because: "They are transcript 6.14."),
    .shown(
      "1.4", "a key server made", in: "sheet-keyservers",
      "mkkeyserver -ip 10.0.1.54 -port 8709 -sslcert CA_certificate.pem -name isklm_primary -primary",
      "Key Server, id [0], successfully created"),
    .shown(
      "1.5", "a key server changed", in: "sheet-keyservers", "chkeyserver -name keyserver0 -nosslcert isklm_primary"),
    .missing("1.6", "a key server removed", because: "It is transcript 6.16."),
    .missing("1.7", "a key server tested", because: "It is transcript 6.15."),
    .shown(
      "1.8", "how the type is used", in: "sheet-keyservers", "lskeyserverisklm | grep -v certificate",
      "status enabled_inactive", "device_group JVAR_IBRA"),
    .shown(
      "1.9", "how the other type is used", in: "sheet-views", "lskeyserverciphertrustmanager", "status disabled",
      "username_set no", "password_set no", "certificate"),
    .missing("1.10", "the commands of keysecure", because: "They are deprecated, and their pages have no body left."),
    .missing("1.11", "lsportusb of a captured system", because: "It is transcript 6.2."),
    .missing("1.11", "lsportusb 3", because: "It is transcript 6.18."),
    .missing(
      "1.11", "lsportusb -delim : of the documentation",
      because: "Its header lacks a column that its rows have, and its ports are numbered otherwise."),
    .shown(
      "1.12", "the first columns of lsfeature", in: "sheet-views", "lsfeature -delim : | cut -d : -f 1-5 | head -n 1",
      "id:name:state:license_key:trial_expiration_date"),
    .missing("1.12", "the further columns of lsfeature", because: "The sheet could not read them."),
    .shown(
      "1.12", "a licence installed", in: "sheet-views", "activatefeature -licensekey 0123-4567-89AB-CDEF"),
    .shown(
      "1.13", "the columns of lseventlog", in: "sheet-views", "lseventlog -delim ' ' | head -n 1",
      "sequence_number last_timestamp object_type object_id object_name copy_id status fixed event_id error_code"
        + " description"),
    .shown(
      "1.13", "sense data", in: "sheet-views", "lseventlog 102 | grep -e ^error_code -e sense1", "error_code 1780",
      "error_code_text Encryption key changes are not committed.",
      "sense1 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"),
    .missing("1.13", "what finderr prints", because: "There is no finderr."),
    .missing("1.14", "catauditlog", because: "The sheet has no literal example of it."),
    .missing("1.15", "encrypt elsewhere, chsystemcert", because: "There are no such commands; see section 8.5."),
  ]

  static let conventions: [SheetEntry] = [
    .shown(
      "2.1", "a status asked for as a client library does", in: "sheet-views",
      "svcinfo lskeyserver -delim ! 9 || echo tag $?",
      "CMMVC5753E The specified object does not exist or is not a suitable candidate.", "tag 1"),
    .missing("2.2", "parsing rules", because: "They are rules without a literal example, tested as such."),
    .missing("2.3", "names", because: "The text of CMMVC6527E is in the tests of the message table."),
    .shown("2.4", "a list with no rows", in: "sheet-views", "lskeyserver -filtervalue status=nosuch"),
    .shown(
      "2.4", "lssystem -delim : -gui", in: "lssystem", "lssystem -delim : -gui | head -n 1", "id:00000204A0605F7E"),
    .missing(
      "2.4", "creation of users, volumes, hosts and addresses", because: "There are no such commands; see section 1.4."),
    .missing("2.5", "the body of a REST error", because: "There is no REST interface."),
    .shown(
      "2.5", "an error is one line and status 1", in: "sheet-views", "chkeyserver -port 70000 0",
      "CMMVC5711E [70000] is not valid data.", "[exit 1]"),
  ]
}
