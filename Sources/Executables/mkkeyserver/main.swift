import CommandKit
import StorageCommands

MkKeyServer.main()
