import CommandKit
import StorageCommands

LsFeature.main()
