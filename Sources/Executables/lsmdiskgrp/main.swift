import CommandKit
import StorageCommands

LsMDiskGrp.main()
