import CommandKit
import SimulationCommands

LsSim.main()
