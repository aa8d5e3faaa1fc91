import CommandKit
import StorageCommands

RmKeyServer.main()
