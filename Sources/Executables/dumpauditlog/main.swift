import CommandKit
import StorageCommands

DumpAuditLog.main()
