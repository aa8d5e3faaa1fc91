import CommandKit
import CorenteCommands

LsLocationKey.main()
