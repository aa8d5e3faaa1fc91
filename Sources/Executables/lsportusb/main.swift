import CommandKit
import StorageCommands

LsPortUSB.main()
