import CommandKit
import StorageCommands

ChEventLog.main()
