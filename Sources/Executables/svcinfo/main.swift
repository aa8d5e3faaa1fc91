import CommandCatalogue
import CommandKit

SvcInfo.main()
