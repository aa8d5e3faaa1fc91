import CommandKit
import StorageCommands

RegisterPlugin.main()
