import CommandKit
import StorageCommands

LsEncryption.main()
