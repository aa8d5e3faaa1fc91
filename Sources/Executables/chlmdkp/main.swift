import CommandKit
import LMDKPCommands

ChLMDKP.main()
