import CommandKit
import StorageCommands

ChEncryption.main()
