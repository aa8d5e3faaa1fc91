/// Section 6: the transcripts.
extension SheetTests {
  static let transcripts: [SheetEntry] = [
    .shown(
      "6.1", "licensed, nothing set up", in: "sheet-usb", "lsencryption", "status licensed", "error_sequence_number",
      "usb_rekey no_key", "usb_key_copies 0", "usb_key_filename", "usb_rekey_filename", "keyserver_status licensed",
      "keyserver_rekey no_key", "keyserver_pmk_uid", "keyserver_pmk_rekey_uid", "recovery_key_status licensed",
      "recovery_key_rekey no_key", "recovery_key_name", "recovery_key_rekey_name"),
    .shown(
      "6.2", "the ports", in: "sheet-usb", "lsportusb",
      "id node_id node_name node_side port_id status encryption_state service_state",
      "0  1       node1     rear      1       active", "8  2       node2     rear      1       active"),
    .shown("6.3", "enable", in: "sheet-usb", "chencryption -usb enable"),
    .shown(
      "6.4", "after enable", in: "sheet-usb", "lsencryption", "status enabled", "error_sequence_number",
      "usb_rekey no_key", "usb_key_copies 0", "usb_key_filename", "usb_rekey_filename", "keyserver_status licensed",
      "keyserver_rekey no_key", "keyserver_pmk_uid", "keyserver_pmk_rekey_uid", "recovery_key_status licensed",
      "recovery_key_rekey no_key", "recovery_key_name", "recovery_key_rekey_name"),
    .shown("6.5", "prepare", in: "sheet-usb", "chencryption -usb newkey -key prepare"),
    .shown(
      "6.6", "after prepare", in: "sheet-usb", "lsencryption | grep -A3 usb_rekey.p", "usb_rekey prepared",
      "usb_key_copies 2", "usb_key_filename", "usb_rekey_filename \(keyFile)"),
    .shown(
      "6.7", "a third drive swapped in", in: "sheet-usb", "lsencryption | grep -A3 usb_rekey.p", "usb_rekey prepared",
      "usb_key_copies 3", "usb_key_filename", "usb_rekey_filename \(keyFile)"),
    .shown("6.8", "commit", in: "sheet-usb", "chencryption -usb newkey -key commit"),
    .shown(
      "6.8", "after commit", in: "sheet-usb", "lsencryption | grep -A3 usb_rekey.n", "usb_rekey no",
      "usb_key_copies 3", "usb_key_filename \(keyFile)", "usb_rekey_filename"),
    .missing("6.9", "recovery key: enable", because: noRecoveryKey),
    .missing("6.10", "recovery key: prepare", because: noRecoveryKey),
    .missing("6.11", "recovery key: after prepare", because: noRecoveryKey),
    .missing("6.12", "recovery key: confirm", because: noRecoveryKey),
    .missing("6.13", "recovery key: commit", because: noRecoveryKey),
    .shown(
      "6.14", "the key servers", in: "sheet-keyservers", "lskeyserver",
      "id name          status  IP_address             port type  primary cert_set",
      "0  isklm_primary online  10.0.1.54              8709 isklm yes     yes",
      "1  isklm_backup  online  10.0.1.55              8709 isklm no      yes",
      "2  keyserver2    offline 0:0:0:0:0:ffff:a00:138 1234 isklm no      no",
      "3  keyserver3    offline 0:0:0:0:0:ffff:a00:139 1234 isklm no      no"),
    .shown(
      "6.14", "a key server in detail", in: "sheet-keyservers", "lskeyserver 0", "id 0", "name keyserver0",
      "status online", "err_seq_num", "IP_address 10.0.1.54", "port 8709", "type isklm", "primary yes",
      "certificate 0 fields"),
    .shown(
      "6.15", "a test", in: "sheet-keyservers", "testkeyserver 0", "The key server task completed successfully."),
    .shown("6.16", "a removal", in: "sheet-keyservers", "rmkeyserver 1"),
    .shown(
      "6.17", "a type enabled", in: "sheet-keyservers",
      // The original names a file in /dumps, which a test does not write to.
      "chkeyserverisklm -devicegroup JVAR_IBRA -sslcert CA_certificate.pem -enable"),
    .missing(
      "6.18", "lsportusb 3",
      because: "The example lacks a row that its own list has, and is of a system that numbers its ports otherwise."),
    .shown(
      "6.19", "an unknown command", in: "sheet-views", "svctask addvolumetovolumegroup",
      "CMMVC5987E [addvolumetovolumegroup] is not a valid command line option.", "[exit 1]"),
    .missing(
      "6.20", "mkvdisk -size", because: "There is no mkvdisk; the same fault of another command is shown below."),
    .shown(
      "6.20", "the same number given to another option", in: "sheet-keyservers",
      "mkkeyserver -ip 10.0.1.55 -port 9.313225746154785e-08",
      "CMMVC5716E Non-numeric data was entered for the numeric field [-port].", "[exit 1]"),
    .missing(
      "6.21", "lseventlog 101",
      because: "Its event (980221, the log was cleared) has no cause here; its attributes are shown below."),
    .shown(
      "6.21", "the attributes and their order", in: "sheet-views", "lseventlog 100 | cut -d ' ' -f 1",
      "sequence_number", "first_timestamp", "first_timestamp_epoch", "last_timestamp", "last_timestamp_epoch",
      "object_type", "object_id", "object_name", "copy_id", "reporting_node_id", "reporting_node_name",
      "root_sequence_number", "event_count", "status", "fixed", "auto_fixed", "notification_type", "event_id",
      "event_id_text", "error_code", "error_code_text", "machine_type", "serial_number", "FRU", "fixed_timestamp",
      "fixed_timestamp_epoch", "callhome_type", "sense1", "sense2", "sense3", "sense4", "sense5", "sense6", "sense7",
      "sense8"),
  ]

  private static let keyFile = "encryptionkey_00000204A0605F7E_A0605F7E00000001_FS5200"
  private static let noRecoveryKey = "chencryption has no -recoverykey yet."
}
