// The LaTeX of `derive`: compiled where LaTeX is installed, its structure checked everywhere.

import Foundation
import Testing

@testable import backprop

@Suite("The LaTeX of derive")
struct DeriveLaTeXTests {
  static let pdflatex: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/pdflatex" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let programs = [
    DeriveOutputTests.hare, DeriveOutputTests.arias + ["--at", "x=4,y=3"],
    DeriveOutputTests.ridge + DeriveOutputTests.ridgePoint,
    ["derive", "relu(x)*max(x, ŷ)/3 + gelu(θ_1)^0.5 + |α|*√(x) + leaky_relu(w_{ij}, 1e-3)"],
    ["derive", "relu(w_{ij})*max(w_{ij}, ŷ)/3 + |w_{ij}|", "--at", "w_{ij}=0,ŷ=0"],
    ["derive", "x^2⁻³·π^x + exp(-x)/(2π) + σ(x)·tanh(under_score)"],
    ["derive", "t0 = x + y; " + (1...60).map { "t\($0) = t\($0 - 1)^2" }.joined(separator: "; ")],
  ]

  private func document(_ words: [String]) -> String {
    let console = RecordingConsole()
    #expect(Program.run(words + ["--format", "latex"], on: console) == .done, "\(console.errors)")
    return console.output
  }

  @Test("is ASCII with every bracket and environment closed", arguments: programs)
  func isClosed(words: [String]) {
    let text = document(words)
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.ranges(of: "\\begin{").count == text.ranges(of: "\\end{").count)
    #expect(text.ranges(of: "\\left").count == text.ranges(of: "\\right").count)
  }

  @Test("breaks what would run off the page, and nothing short")
  func breaksLines() {
    let short = document(["derive", "q = x + y; f = q*z"])
    #expect(!short.contains("\\qquad"))
    let long = document(["derive", "yhat = σ(w_1 x_1 + b); L = (yhat - y)^2"])
    let lines = long.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  &\\qquad 2\\,") } == 2)
    #expect(lines.contains { $0.hasPrefix("  &\\qquad -2\\,") })
    let sum = document(["derive", "z = (x + σ(x)) / (σ(x) + (x + y)^2)", "--at", "x=4,y=3"])
    #expect(sum.contains("\\\\\n  &\\qquad - \\frac{2"))
    #expect(sum.contains("\\\\\n  &\\qquad \\quad\\text{at } v_{6} = 0.02, v_{2}"))
  }

  @Test(
    "compiles", .enabled(if: pdflatex != nil, "pdflatex is not installed"), arguments: programs)
  func compiles(words: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "derive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(document(words).utf8).write(to: folder.appendingPathComponent("derive.tex"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.pdflatex))
    process.arguments = ["-interaction=nonstopmode", "-halt-on-error", "derive.tex"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
