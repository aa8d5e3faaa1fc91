import CommandKit
import LMDKPCommands

ChKPVector.main()
