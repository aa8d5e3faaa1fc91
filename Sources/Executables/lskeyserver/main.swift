import CommandKit
import StorageCommands

LsKeyServer.main()
