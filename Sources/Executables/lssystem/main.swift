import CommandKit
import StorageCommands

LsSystem.main()
