import CommandKit
import StorageCommands

LsKeyServerCipherTrustManager.main()
