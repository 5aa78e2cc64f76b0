// Slips on the way from the right number to the paper, and factors that a whole table has.

internal import Gates
internal import Graphs

/// A slip with the number that was worked out rightly.
protocol Slip: MistakeDefinition {
  /// What it makes of the right number.
  static func slips(_ right: Double, _ digits: Digits) -> [Double]
}

extension Slip {
  static var family: MistakeFamily { .slip }

  static func predictions(in situation: Situation) -> [Prediction] {
    let right = situation.right
    guard right != 0, right.isFinite else { return [] }
    return slips(right, situation.digits).map { Prediction($0) }
  }
}

/// The sign is wrong.
enum SignSlip: Slip {
  static func slips(_ right: Double, _ digits: Digits) -> [Double] { [-right] }
}

/// The decimal point stands in the wrong place.
enum DecimalPoint: Slip {
  static func slips(_ right: Double, _ digits: Digits) -> [Double] {
    // A single digit is as likely another number that was worked out.
    guard DecimalDigits(right.magnitude).digits.count >= 2 else { return [] }
    return [1, -1, 2, -2, 3, -3].map { right * powerOfTen($0) }
  }
}

/// Two neighbouring digits are exchanged.
enum DigitsExchanged: Slip {
  static func slips(_ right: Double, _ digits: Digits) -> [Double] {
    lengths(digits).flatMap { exchanged(right, $0) }
  }

  /// How many digits may have been written.
  private static func lengths(_ digits: Digits) -> [Digits] {
    guard case .rounded(let count) = digits else { return [digits] }
    return (count...(count + 2)).map(Digits.rounded)
  }

  private static func exchanged(_ right: Double, _ digits: Digits) -> [Double] {
    let text = Array(digits.text(ofMagnitude: right.magnitude))
    let significant = text.indices.filter { text[$0].isNumber }.drop { text[$0] == "0" }
    // Of two digits a wrong one is as likely as an exchange.
    guard significant.count >= 3, !text.contains("e") else { return [] }
    return zip(significant, significant.dropFirst()).compactMap { first, second in
      var changed = text
      changed.swapAt(first, second)
      return Double(String(changed)).map { right < 0 ? -$0 : $0 }
    }
  }
}

/// The reciprocal is written down.
enum ReciprocalTaken: Slip {
  static func slips(_ right: Double, _ digits: Digits) -> [Double] { [1 / right] }
}
