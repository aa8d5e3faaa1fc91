import CommandCatalogue
import CommandKit

SvcTask.main()
