import CommandKit
import CorenteCommands

LsCorente.main()
