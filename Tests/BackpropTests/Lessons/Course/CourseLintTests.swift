// The course has nothing that its authors should put right.

import Lessons
import Reports
import Testing

@Suite("The course")
struct CourseLintTests {
  @Test(
    "is blank as shipped, can be solved, and gives nothing away",
    arguments: Course.standard.exercises.map(\.path))
  func isGood(path: String) throws {
    let entry = try #require(Course.standard.exercises.first { $0.path == path })
    let file = try ExerciseFile(reading: entry.text)
    let flaws = file.flaws(solved: file.solved(code: StagedSolution.code))
    var told = ""
    ExerciseLintReport([.init(path, flaws, style: .init())], style: .init()).write(
      .plain, to: &told)
    #expect(flaws.isEmpty, "\(told)")
  }
}
