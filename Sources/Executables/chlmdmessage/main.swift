import CommandKit
import LMDKPCommands

ChLMDMessage.main()
