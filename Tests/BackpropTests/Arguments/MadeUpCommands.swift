// Commands that do nothing: between them they declare a parameter of every kind, and have
// commands below them.

@testable import Arguments

enum Colour: String, CaseIterable, Sendable {
  case red, green, blue
}

struct Brush: OptionGroup, Equatable {
  var colour = Colour.green
  var width: Int?

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--colour", short: "-c", placeholder: "COLOUR", \.colour, .choice,
        help: "The colour to paint with"),
      .option(
        "--width", placeholder: "N", \.width, .integer(in: 1...99), help: "How broad to paint"),
    ]
  }
}

struct Paint: Command, Equatable {
  static let name = "paint"
  static let summary = "Paint something, somewhere"
  static let discussion = """
    What is painted is told by words. They are taken in their order, and there must be one of
    them at least.

      a line that is shown as it stands

    A second paragraph.
    """
  static let examples = [
    Example("art paint fence --colour=red", "Paint the fence red."),
    Example("art paint fence --at x=4, y=3", "Paint the fence at that place."),
  ]

  var things: [String] = []
  var places: [String] = []
  var coats = 2
  var name: String?
  var quick = false
  var rounded = true
  var half = 0.0
  var brush = Brush()

  static var parameters: [Parameter<Self>] {
    [
      .arguments("THING", \.things, .text, atLeast: 1, help: "What to paint"),
      .repeated(
        "--at", short: "-a", placeholder: "NAME=VALUE", \.places, .text,
        continuesAfterComma: true, help: "Where to paint: give it again for more places"),
      .option("--coats", placeholder: "N", \.coats, .integer(in: 1...9), help: "How many coats"),
      .option("--name", short: "-n", placeholder: "NAME", \.name, .text, help: "Who paints"),
      .option("--half", placeholder: "X", \.half, help: "Half of it") {
        word throws(InvalidValue) in
        guard let number = Double(word) else { throw InvalidValue("it is a number") }
        return number / 2
      },
      .flag("--quick", short: "-q", \.quick, help: "Paint quickly"),
      .flag("--edged", \.rounded, value: false, help: "Leave the corners as they are"),
    ] + including(\.brush, under: "Brush")
  }
}

struct Frame: Command, Equatable {
  static let name = "frame"
  static let summary = "Put a picture into a frame"
  var picture = ""
  var wood: Colour?
  var output: String?

  static var parameters: [Parameter<Self>] {
    [
      .argument("PICTURE", \.picture, .path, help: "The file with the picture"),
      .argument("WOOD", \.wood, .choice, help: "The wood to use"),
      .option("--output", short: "-o", placeholder: "FILE", \.output, .path, help: "Where it goes"),
    ]
  }
}

struct Shop: Command, Equatable {
  static let name = "shop"
  static let summary = "Buy and sell"
  static let subcommands: [any Command.Type] = [Sell.self, Storage.self]
  static var parameters: [Parameter<Self>] { [] }
}

struct Sell: Command, Equatable {
  static let name = "sell"
  static let summary = "Sell a picture"
  static let examples = [Example("art shop sell sunset --price 7", "Sell the sunset.")]
  var picture = ""
  var price: Int?

  static var parameters: [Parameter<Self>] {
    [
      .argument("PICTURE", \.picture, .path, help: "The file with the picture"),
      .option("--price", placeholder: "N", \.price, .integer(in: 1...99), help: "What it costs"),
    ]
  }
}

struct Storage: Command, Equatable {
  static let name = "storage"
  static let summary = "Look after what is not sold"
  static let subcommands: [any Command.Type] = [Dust.self]
  static var parameters: [Parameter<Self>] { [] }
}

struct Dust: Command, Equatable {
  static let name = "dust"
  static let summary = "Dust everything"
  var wood = Colour.red
  static var parameters: [Parameter<Self>] {
    [.option("--wood", placeholder: "WOOD", \.wood, .choice, help: "The frames to dust")]
  }
}

let art = CommandList(
  program: "art", summary: "paints and frames",
  examples: [Example("art paint fence", "Paint a fence.")],
  closing: "Art is long.", commands: [Paint.self, Frame.self, Shop.self])

/// What `words` make of a command, or what is wrong with them.
func parsed<Parsed: Command>(_ words: [String], as _: Parsed.Type) throws -> Parsed {
  guard case .run(let command) = try art.request([Parsed.name] + words),
    let expected = command as? Parsed
  else { throw NothingToRun() }
  return expected
}

struct NothingToRun: Error {}
