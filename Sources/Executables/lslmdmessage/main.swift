import CommandKit
import LMDKPCommands

LsLMDMessage.main()
