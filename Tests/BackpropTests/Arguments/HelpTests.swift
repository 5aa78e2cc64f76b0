// Help as it looks, and what is true of it at every width.

import Testing

@testable import Arguments

@Suite("Help")
struct HelpTests {
  @Test("help for a command shows everything that it declares")
  func command() {
    #expect(
      Help.text(for: Paint.self, program: "art", width: 60) == """
        Usage: art paint [OPTIONS] THING...

        Paint something, somewhere.

        What is painted is told by words. They are taken in their
        order, and there must be one of them at least.

          a line that is shown as it stands

        A second paragraph.

        Arguments:
          THING  What to paint

        Brush:
          -c, --colour COLOUR  The colour to paint with (red, green,
                               blue; default: green)
              --width N        How broad to paint

        Options:
          -a, --at NAME=VALUE  Where to paint: give it again for
                               more places
              --coats N        How many coats (default: 2)
          -n, --name NAME      Who paints
              --half X         Half of it
          -q, --quick          Paint quickly
              --edged          Leave the corners as they are
          -h, --help           Show this help

        Examples:
          art paint fence --colour=red
              Paint the fence red.
          art paint fence --at x=4, y=3
              Paint the fence at that place.

        """)
  }

  @Test("the overview shows every command")
  func overview() {
    #expect(
      Help.overview(art, width: 60) == """
        art: paints and frames

        Usage: art COMMAND [OPTIONS] ...

        Examples:
          art paint fence
              Paint a fence.

        Commands:
          paint        Paint something, somewhere
          frame        Put a picture into a frame
          shop         Buy and sell
          help         Show what the program or one of its commands
                       can do
          completions  Print the script that lets a shell complete
                       command lines

        Options:
          -h, --help     Show this help
              --version  Show the version

        Art is long.

        `art help COMMAND` explains a command.

        """)
  }

  @Test("help for a command with others below it shows these")
  func commandsBelow() {
    #expect(
      Help.text(for: Storage.self, program: "art shop", width: 60) == """
        Usage: art shop storage COMMAND [OPTIONS] ...

        Look after what is not sold.

        Commands:
          dust  Dust everything

        Options:
          -h, --help  Show this help

        `art help shop storage COMMAND` explains a command.

        """)
  }

  @Test("help for a command below another names both")
  func commandBelow() {
    let text = Help.text(for: Sell.self, program: "art shop", width: 60)
    #expect(text.hasPrefix("Usage: art shop sell [OPTIONS] PICTURE\n"))
    #expect(text.hasSuffix("  art shop sell sunset --price 7\n      Sell the sunset.\n"))
  }

  static let widths = [-1, 0, 39, 40, 41, 55, 64, 79, 80, 120, 1000]

  @Test("no line is wider than the width, which is at least 40", arguments: widths)
  func within(width: Int) {
    for line in lines(width: width) {
      #expect(line.count <= max(width, 40))
      #expect(line.last != " ")
    }
  }

  @Test("no word is lost at any width", arguments: widths)
  func words(width: Int) {
    func words(_ lines: [Substring]) -> [Substring] { lines.flatMap { $0.split(separator: " ") } }
    #expect(words(lines(width: width)) == words(lines(width: 500)))
  }

  @Test("a word that is wider than the line is cut")
  func longWord() {
    var layout = HelpLayout(width: 40)
    layout.paragraph(String(repeating: "x", count: 100), indent: 2, hanging: 3)
    #expect(layout.lines.map(\.count) == [40, 40, 32])
  }

  @Test("a label that is too long stands on a line of its own")
  func longLabel() {
    var layout = HelpLayout(width: 40)
    layout.columns([("short", "one"), ("a label that is very much longer", "two")])
    #expect(
      layout.text == """
          short  one
          a label that is very much longer
                 two

        """)
  }

  private func lines(width: Int) -> [Substring] {
    let texts = art.everyCommand.map {
      Help.text(for: $0.type, program: $0.program, width: width)
    }
    return (texts + [Help.overview(art, width: width)]).flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
  }
}
