// How a sheet looks: digits and characters; a page in a file has no width and no colour.

internal import Arguments
internal import Lessons
internal import Reports

/// How a sheet looks.
struct SheetPage: OptionGroup {
  var digits = 3
  var ascii = false

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--digits", placeholder: "N", \.digits, .integer(in: 1...17),
        help: "Decimals or significant digits, whichever shows more"),
      .flag("--ascii", \.ascii, help: "Use ASCII characters only (or set BACKPROP_ASCII=1)"),
    ]
  }

  /// The digits of the sheet.
  var sheetDigits: Digits { .rounded(digits) }

  /// The page that messages are written for.
  var page: PageOptions {
    var page = PageOptions()
    page.digits = digits
    page.ascii = ascii
    return page
  }
}
