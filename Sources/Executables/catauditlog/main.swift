import CommandKit
import StorageCommands

CatAuditLog.main()
