import CommandKit
import StorageCommands

TestKeyServer.main()
