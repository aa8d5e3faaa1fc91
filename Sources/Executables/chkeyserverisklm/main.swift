import CommandKit
import StorageCommands

ChKeyServerISKLM.main()
