import CommandKit
import StorageCommands

ChKeyServer.main()
