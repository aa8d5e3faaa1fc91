import CommandKit
import StorageCommands

ChKeyServerCipherTrustManager.main()
