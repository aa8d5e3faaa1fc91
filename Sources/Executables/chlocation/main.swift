import CommandKit
import CorenteCommands

ChLocation.main()
