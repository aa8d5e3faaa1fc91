import TestSupport

/// A line, and what the tabulator behind it makes of it in each shell.
struct TypedLine {
  let typed: String
  /// The lines by shell.
  let left: [ShellDriver: String]

  private init(_ typed: String, _ same: String, bash: String? = nil, zsh: String? = nil, fish: String? = nil) {
    self.typed = typed
    left = [.bash: bash ?? same, .zsh: zsh ?? same, .fish: fish ?? same]
  }

  /// Behind a value that is finished a quote is closed, and a blank follows. Behind an attribute's `=` there is none, but readline closes
  /// the quote there too.
  static let all = prefixes + options + conditions + names + files

  private static let options = [
    TypedLine("chencryption -keyserver newkey -key pr", "chencryption -keyserver newkey -key prepare "),
    TypedLine("chencryption \"-keyserver\" newkey -key pr", "chencryption \"-keyserver\" newkey -key prepare "),
    TypedLine("chencryption -keyserver \"newkey\" -key pr", "chencryption -keyserver \"newkey\" -key prepare "),
    TypedLine("chencryption '-keyserver' 'newkey' \"-key\" pr", "chencryption '-keyserver' 'newkey' \"-key\" prepare "),
    TypedLine("chencryption -usb newkey -key=pr", "chencryption -usb newkey -key=prepare "),
    TypedLine("chencryption -usb newkey '-key=p", "chencryption -usb newkey '-key=prepare' "),
    TypedLine(
      "chencryption -usb newkey -key=\"pr", "chencryption -usb newkey -key=\"prepare\" ",
      zsh: "chencryption -usb newkey -key=prepare "),
    TypedLine("chsim -assume G01=a", "chsim -assume G01=allow "),
    TypedLine("chsim -assume \"G01=a", "chsim -assume \"G01=allow\" "),
    TypedLine("chsim -assume G0\"1=a", "chsim -assume G0\"1=allow\" ", zsh: "chsim -assume G01=allow "),
    TypedLine("lsencryption \"", "lsencryption \"-"),
    TypedLine("lskeyserver keyserver1 \"x\" ", "lskeyserver keyserver1 \"x\" "),
  ]

  private static let conditions = [
    TypedLine("lskeyserver   -filtervalue   na", "lskeyserver   -filtervalue   name="),
    TypedLine("lskeyserver -filtervalue status=online:na", "lskeyserver -filtervalue status=online:name="),
    TypedLine(
      "lskeyserver -filtervalue \"status=online:na", "lskeyserver -filtervalue \"status=online:name=",
      bash: "lskeyserver -filtervalue \"status=online:name=\""),
    TypedLine(
      "lskeyserver -filtervalue 'status=online:na", "lskeyserver -filtervalue 'status=online:name=",
      bash: "lskeyserver -filtervalue 'status=online:name='"),
    TypedLine(
      "lskeyserver \"-filtervalue=status=online:na", "lskeyserver \"-filtervalue=status=online:name=",
      bash: "lskeyserver \"-filtervalue=status=online:name=\""),
    TypedLine(
      "lskeyserver -filtervalue \"status=online\":na", "lskeyserver -filtervalue \"status=online\":name=",
      zsh: "lskeyserver -filtervalue \"status=online:name="),
    TypedLine(
      "lskpvector -filtervalue \"short_title=USFAU 0000000333\" -noh",
      "lskpvector -filtervalue \"short_title=USFAU 0000000333\" -nohdr "),
    TypedLine(
      "lskpvector -filtervalue \"short_title=USFAU 0000000333:rekey_s",
      "lskpvector -filtervalue \"short_title=USFAU 0000000333:rekey_status=",
      bash: "lskpvector -filtervalue \"short_title=USFAU 0000000333:rekey_status=\""),
    TypedLine(
      "lskpvector -filtervalue short_title=USFAU\\ 0000000333:rekey_s",
      "lskpvector -filtervalue short_title=USFAU\\ 0000000333:rekey_status="),
    TypedLine("lssim -assert scen", "lssim -assert scenario="),
    TypedLine(
      "lssim -assert \"system_locked=no:scen", "lssim -assert \"system_locked=no:scenario=",
      bash: "lssim -assert \"system_locked=no:scenario=\""),
    TypedLine("lssim -assumptions -filtervalue ques", "lssim -assumptions -filtervalue question="),
  ]

  private static let names = [
    TypedLine("lskeyserver -delim \" \" ke", "lskeyserver -delim \" \" keyserver"),
    TypedLine("lskeyserver -delim \" \" keyserver1", "lskeyserver -delim \" \" keyserver1 "),
    TypedLine(
      "lskeyserver \"keyserver\"1", "lskeyserver keyserver1 ", zsh: "lskeyserver \"keyserver1\" ",
      fish: "lskeyserver \"keyserver\"1 "),
    TypedLine("lskeyserver key\"server1", "lskeyserver key\"server1\" ", zsh: "lskeyserver keyserver1 "),
    TypedLine("lskpvector US", "lskpvector USFAU\\ 0000000333 "),
    TypedLine("lskpvector \"US", "lskpvector \"USFAU 0000000333\" "),
    TypedLine("lskpvector 'US", "lskpvector 'USFAU 0000000333' "),
    TypedLine("lskpvector USFAU\\ 0", "lskpvector USFAU\\ 0000000333 "),
    TypedLine("lskpvector \"USFAU 0", "lskpvector \"USFAU 0000000333\" "),
    TypedLine(
      "lskpvector USFAU\" 0", "lskpvector USFAU\" 0000000333\" ", zsh: "lskpvector USFAU\\ 0000000333 "),
    TypedLine(
      "chlocation -regenerate key -admin jdoe -password \"secret word\" Bo",
      "chlocation -regenerate key -admin jdoe -password \"secret word\" Boston "),
  ]

  private static let files = [
    TypedLine("chkeyserver -sslcert sam", "chkeyserver -sslcert sample.pem "),
    TypedLine("chkeyserver -sslcert \"sam", "chkeyserver -sslcert \"sample.pem\" "),
    TypedLine("chkeyserver -sslcert=sam", "chkeyserver -sslcert=sample.pem "),
    TypedLine("chkeyserver -sslcert my", "chkeyserver -sslcert my\\ cert.pem "),
    TypedLine("chkeyserver -sslcert=my", "chkeyserver -sslcert=my\\ cert.pem "),
    TypedLine("chkeyserver -sslcert my\\ c", "chkeyserver -sslcert my\\ cert.pem "),
    TypedLine("chkeyserver -sslcert a@b", "chkeyserver -sslcert a@b.pem ", bash: "chkeyserver -sslcert a\\@b.pem "),
    TypedLine("chkeyserver -sslcert ~/sam", "chkeyserver -sslcert ~/sample.pem "),
    TypedLine("chkeyserver -sslcert 'my c", "chkeyserver -sslcert 'my cert.pem' "),
  ]

  /// Lines of a command which runs others come first: where nothing has been loaded yet, it loads what it needs.
  private static let prefixes = [
    TypedLine("svctask  chencryption -usb newkey '-key=co", "svctask  chencryption -usb newkey '-key=commit' "),
    TypedLine("svctask chencryption \"-usb\" newkey -key pr", "svctask chencryption \"-usb\" newkey -key prepare "),
    TypedLine("svctask testkeyserver \"keyserver2", "svctask testkeyserver \"keyserver2\" "),
    TypedLine("svctask \"testkeyserver\" keyserver2", "svctask \"testkeyserver\" keyserver2 "),
    TypedLine(
      "svcinfo lskeyserver -filtervalue \"status=online:na", "svcinfo lskeyserver -filtervalue \"status=online:name=",
      bash: "svcinfo lskeyserver -filtervalue \"status=online:name=\""),
    TypedLine("svcinfo help lskeyserveri", "svcinfo help lskeyserverisklm "),
    TypedLine(
      "rekey-rehearsal svctask chencryption -usb \"newkey\" -key co",
      "rekey-rehearsal svctask chencryption -usb \"newkey\" -key commit "),
    TypedLine("rekey-rehearsal lskpvector \"US", "rekey-rehearsal lskpvector \"USFAU 0000000333\" "),
  ]
}
