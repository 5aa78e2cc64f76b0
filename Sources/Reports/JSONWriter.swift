// Writes JSON piece by piece, so that a large graph is never held as one value.

/// A stream of JSON.
///
/// The caller opens and closes objects and arrays; commas are put by the writer.
struct JSONWriter<Output: TextOutputStream> {
  private(set) var output: Output
  private let ascii: Bool
  private var needsComma = false
  private var buffer = ""

  init(_ output: Output, ascii: Bool) {
    self.output = output
    self.ascii = ascii
  }

  /// Writes a key; a value must follow.
  mutating func key(_ name: String) {
    separate()
    write(quoted(name) + ":")
    needsComma = false
  }

  mutating func object(_ body: (inout Self) -> Void) { bracketed("{", "}", body) }

  mutating func array(_ body: (inout Self) -> Void) { bracketed("[", "]", body) }

  mutating func string(_ text: String) { value(quoted(text)) }

  mutating func integer(_ number: Int) { value("\(number)") }

  mutating func boolean(_ isTrue: Bool) { value(isTrue ? "true" : "false") }

  mutating func null() { value("null") }

  /// A number as the shortest text that reads back as the same; null where there is none.
  mutating func number(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    let text = "\(number)"
    value(text.hasSuffix(".0") && number != 0 ? String(text.dropLast(2)) : number == 0 ? "0" : text)
  }

  /// Writes what is left in the buffer, and a line end.
  mutating func finish() -> Output {
    write("\n")
    output.write(buffer)
    buffer = ""
    return output
  }

  private mutating func bracketed(_ open: String, _ close: String, _ body: (inout Self) -> Void) {
    separate()
    write(open)
    needsComma = false
    body(&self)
    write(close)
    needsComma = true
  }

  private mutating func value(_ text: String) {
    separate()
    write(text)
    needsComma = true
  }

  private mutating func separate() { if needsComma { write(",") } }

  private mutating func write(_ text: String) {
    buffer += text
    guard buffer.utf8.count > 1 << 15 else { return }
    output.write(buffer)
    buffer = ""
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || (ascii && scalar.value > 0x7E)
        || (0x80..<0xA0).contains(scalar.value):
        for unit in String(scalar).utf16 { quoted += "\\u" + hexadecimal(unit) }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
