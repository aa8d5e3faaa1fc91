import CommandKit
import StorageCommands

ChSystem.main()
