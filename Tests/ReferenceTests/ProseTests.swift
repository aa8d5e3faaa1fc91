import Testing

@testable import CommandReference

/// The form in which pages are written by hand.
@Suite struct ProseTests {
  private static let text = """
    = what it is about

    # FIRST

    One
    paragraph.
    Symptom: none.

    Symptom: it hurts,
    much.

        $ run
        done

        $ again

    - one item
      goes on
    - another

    - term :: its meaning
      goes on
    - /a/b :: a file
    ## Part
    {insert}
    """

  @Test func isRead() {
    let prose = Prose(Self.text)
    #expect(prose.about == "what it is about")
    #expect(
      prose.blocks == [
        .section("FIRST"), .paragraph("One paragraph. Symptom: none."), .remark("Symptom", "it hurts, much."),
        .display(["$ run", "done", "", "$ again"]), .bullets(["one item goes on", "another"]),
        .terms([
          ProseBlock.Term(term: "term", meaning: "its meaning goes on"),
          ProseBlock.Term(term: "/a/b", meaning: "a file"),
        ]), .part("Part"), .insert("insert"),
      ])
  }

  @Test(arguments: [
    ("chsim(1)", ".Xr chsim 1"), ("rekey-rehearsal(7),", ".Xr rekey-rehearsal 7 ,"), ("lssim(1).", ".Xr lssim 1 ."),
    ("word", nil), ("BET(s)", nil), ("f(x)", nil), ("(1)", nil), ("lssim(8)", nil), ("a(1)b", nil),
  ]) func knowsAReference(_ word: String, _ macro: String?) {
    #expect(Mdoc.reference(word) == macro)
  }

  @Test func aReferenceStandsOnALineOfItsOwn() {
    #expect(Mdoc.paragraph("See lssim(1), or ask. Do.") == ["See", ".Xr lssim 1 ,", "or ask.", "Do."])
  }
}
