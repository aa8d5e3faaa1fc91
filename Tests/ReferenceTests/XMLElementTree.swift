import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document, read into elements.
final class XMLElementTree: NSObject, XMLParserDelegate {
  /// The text is no well-formed document.
  struct Failure: Error {}

  private(set) var name = ""
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [XMLElementTree] = []
  private(set) var text = ""
  private var open: [XMLElementTree] = []

  private override init() {}

  /// Reads a document; this is its root.
  convenience init(_ document: String) throws {
    self.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    guard parser.parse(), open.isEmpty, let root = children.first, children.count == 1 else { throw Failure() }
    (name, attributes, children, text) = (root.name, root.attributes, root.children, root.text)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = XMLElementTree()
    element.name = name
    element.attributes = attributes
    (open.last ?? self).children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
