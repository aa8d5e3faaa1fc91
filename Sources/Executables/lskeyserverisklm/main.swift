import CommandKit
import StorageCommands

LsKeyServerISKLM.main()
