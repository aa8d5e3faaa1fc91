import CommandCatalogue
import CommandKit

CatXMLSpec.main()
