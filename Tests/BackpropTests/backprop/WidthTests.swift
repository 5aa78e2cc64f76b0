// Output fits the page, in every form, and says the same on all of them.

import Testing

@testable import Reports
@testable import backprop

@Suite("The tables")
struct WidthTests {
  static let programs = [
    EvalOutputTests.arias, EvalOutputTests.ariasSlide, EvalOutputTests.circuit,
    ["eval", "a*a + max(0, a) + |a| + sin(a)^3", "--at", "a=-1.5"],
    [
      "eval",
      "h1 = σ(a11*x1 + a12*x2); h2 = σ(a21*x1 + a22*x2); yhat = σ(c1*h1 + c2*h2); (yhat - y)^2",
      "--at", "a11=.1,a12=-.2,a21=.4,a22=.3,c1=.7,c2=-.5,x1=1,x2=2,y=1",
    ],
  ]

  /// Programs with long names, long constants and long bodies.
  static let long = [
    [
      "eval", "f = relu(gelu((0.333 + x)^2 * 0.333 / (1 + x^2)))^2 + (x + y)^2 * x / (1 + x*y)",
      "--at", "x=1,y=2", "--gates", "named",
    ],
    [
      "eval",
      "max(leaky_relu(θ, 0.1), max(0.333, the_learning_rate_of_the_model)) + sin(2*2 + 学習率学習率学習率学習率学習率)",
      "--at", "θ=1,the_learning_rate_of_the_model=2,学習率学習率学習率学習率学習率=3",
    ],
    ["eval", "x^(2*3) + π*y + (√4 + y) + x*(|2|^2) + (½)x + 2⁻¹ + y", "--at", "x=1,y=2"],
    [
      "eval",
      "ŷ(a,b,c,d,p,q,r) = (a+b+c+d)^2*sin(p*q*r)/(1+a^2)+cos(a*b)*cos(b*c)+(a+b+c+d)^3*sin(p*q*r)/(1+a^2); ŷ(x,x,x,x,x,x,y)",
      "--at", "x=1,y=2",
    ],
  ]

  private func output(_ words: [String]) -> String {
    let console = RecordingConsole()
    #expect(Program.run(words, on: console) == .done)
    return console.output
  }

  @Test("fit the page", arguments: programs + long, [60, 72, 80, 100, 129, 130, 160, 200])
  func fit(words: [String], width: Int) {
    for form in EvalLayout.allCases {
      let text = output(words + ["--width", "\(width)", "--layout", form.rawValue])
      for line in text.split(separator: "\n") {
        #expect(displayWidth(of: String(line)) <= width, "\(form): \(line)")
      }
    }
  }

  @Test("have the same numbers at every width", arguments: programs)
  func saySame(words: [String]) {
    let wide = numbers(output(words + ["--width", "129"]))
    for width in [60, 72, 80, 100] {
      #expect(numbers(output(words + ["--width", "\(width)"])) == wide, "\(width)")
    }
  }

  /// How often each number stands in the text.
  private func numbers(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in text.split(whereSeparator: { " \n,[]()".contains($0) })
    where word.contains(where: \.isNumber) {
      counts[String(word), default: 0] += 1
    }
    return counts
  }

  @Test("are ASCII where that is asked for, in every format", arguments: EvalFormat.allCases)
  func areASCII(_ format: EvalFormat) {
    for words in Self.programs + Self.long {
      let text = output(words + ["--ascii", "--format", format.rawValue])
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(format)")
    }
  }

  @Test("are coloured only where that is asked for")
  func areColoured() {
    #expect(!output(EvalOutputTests.arias).contains("\u{1B}"))
    let plain = output(EvalOutputTests.arias)
    let colored = output(EvalOutputTests.arias + ["--color", "always"])
    #expect(colored != plain)
    #expect(withoutColor(colored) == plain)
  }

  private func withoutColor(_ text: String) -> String {
    var plain = ""
    var isInSequence = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isInSequence = true }
      if !isInSequence { plain.unicodeScalars.append(scalar) }
      if isInSequence, scalar == "m" { isInSequence = false }
    }
    return plain
  }
}
