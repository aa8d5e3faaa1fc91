import CommandKit
import StorageCommands

LsEventLog.main()
