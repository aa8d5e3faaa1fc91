import CommandKit
import SimulationCommands

LsEventLog.main()
