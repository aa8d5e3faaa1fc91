import CommandKit
import StorageCommands

ActivateFeature.main()
