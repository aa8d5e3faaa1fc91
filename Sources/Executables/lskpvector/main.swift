import CommandKit
import LMDKPCommands

LsKPVector.main()
