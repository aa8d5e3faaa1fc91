import CommandKit
import SimulationCommands

ChSim.main()
