// The sentence and the exit code for everything that can go wrong with a file.

import Foundation
import Testing

@testable import backprop

@Suite("File problems")
struct FileProblemTests {
  typealias Row = (problem: FileProblem, message: String, exitCode: ExitCode)

  static let rows: [Row] = [
    (FileProblem(.file("a"), .missing), "there is no file `a`", .noInput),
    (
      FileProblem(.file("a"), .unreadable(SystemFailure(number: EACCES))),
      "cannot read `a`: permission denied", .noInput
    ),
    (FileProblem(.file("a"), .isFolder), "`a` is a folder, not a file", .noInput),
    (FileProblem(.file("a"), .silentPipe), "nobody writes into the pipe `a`", .noInput),
    (
      FileProblem(.standardInput, .longerThan(32 << 20)), "standard input is longer than 32 MiB",
      .noInput
    ),
    (FileProblem(.file("a"), .longerThan(1000)), "`a` is longer than 1000 bytes", .noInput),
    (
      FileProblem(
        .file("a"), .notText(TextProblem(fact: .zeroByte, line: 3, column: 4, offset: 9))),
      "`a` is not a text file: zero byte at line 3, column 4", .badText
    ),
    (
      FileProblem(
        .file("a"),
        .notText(
          TextProblem(fact: .invalid(encoding: "UTF-8"), line: 3, column: 4, offset: 9))),
      "`a` is not UTF-8 text: invalid byte at line 3, column 4", .badText
    ),
    (FileProblem(.file("a"), .exists), "this would overwrite `a`", .cannotCreate),
    (
      FileProblem(.file("a"), .uncreatable(SystemFailure(number: ENOENT))),
      "cannot create `a`: there is no such folder", .cannotCreate
    ),
    (FileProblem(.file("a"), .isDevice), "`a` is a device, not a file", .cannotCreate),
    (
      FileProblem(.standardOutput, .unwritable(SystemFailure(number: ENOSPC))),
      "cannot write to standard output: no space left on the device", .writeFailed
    ),
    (FileProblem(.file("a\u{1B}"), .missing), #"there is no file `a\u{1B}`"#, .noInput),
  ]

  @Test("each problem has its sentence and its exit code", arguments: rows)
  func sentences(row: Row) {
    #expect(row.problem.message == row.message)
    #expect(row.problem.exitCode == row.exitCode)
  }

  @Test("every reason of the system has words", arguments: 1..<100 as Range<Int32>)
  func reasons(number: Int32) {
    let reason = SystemFailure(number: number).reason
    #expect(!reason.isEmpty)
    #expect(reason.last != ".")
  }
}
