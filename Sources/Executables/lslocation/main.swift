import CommandKit
import CorenteCommands

LsLocation.main()
