import CommandKit
import CorenteCommands

LsTunnel.main()
