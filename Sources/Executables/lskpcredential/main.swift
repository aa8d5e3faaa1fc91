import CommandKit
import LMDKPCommands

LsKPCredential.main()
