import CommandKit
import LMDKPCommands

LsLMDKP.main()
