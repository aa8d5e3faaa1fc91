import CommandKit
import SimulationCommands

WaitSim.main()
