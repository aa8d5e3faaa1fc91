import CommandKit
import StorageCommands

LsNode.main()
