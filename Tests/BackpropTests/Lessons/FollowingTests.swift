// What follows from a student's own numbers counts, as they were typed, and a slip costs something.

import Lessons
import Testing

@Suite("What follows from a student's own numbers")
struct FollowingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let why: String
    let task: Task
    let sheet: String
    /// The cell that follows from a wrong one, or is right by what was typed before it.
    let cell: String
    var testDescription: String { why }
  }

  static let rows = [
    Row(
      why: "a sum of a typed number and 1",
      task: Task(program: "f = x/y + y", point: [.init("x", 5), .init("y", 3)]),
      sheet: "v1.do/di=-0.333\nv1.df/do=5\nv1.df/di=-1.667\nf.df/di2=1\ndf/dy=-0.667",
      cell: "df/dy"),
    Row(
      why: "a product of a number that was rounded to the even digit",
      task: Task(
        program: "q = x*y; f = q*w",
        point: [.init("x", -1.25), .init("y", 0.25), .init("w", 3.113)]),
      sheet: "q.o=-0.312\nf.o=-0.971", cell: "f.o"),
    Row(
      why: "a sum that comes to 0",
      task: Task(program: "f = 2*(x*x)", point: [.init("x", 3)]),
      sheet: "v1.df/di1=6\nv1.df/di2=-6\ndf/dx=0", cell: "df/dx"),
    Row(
      why: "a printed formula of an output with three digits",
      task: Task(program: "σ(x)*y", point: [.init("x", 6), .init("y", 3)]),
      sheet: "v1.o=0.998\nv1.do/di=0.002", cell: "v1.do/di"),
    Row(
      why: "a printed formula of an output with fewer digits than tell it from another",
      task: Task(program: "σ(x)*y", point: [.init("x", 5), .init("y", 3)]),
      sheet: "v1.o=0.993\nv1.do/di=0.007", cell: "v1.do/di"),
    Row(
      why: "a product of a number of which more digits were known than were typed",
      task: Task(
        program: "3*tanh(w + x)", point: [.init("x", 4), .init("w", -2)], digits: .rounded(4)),
      sheet: "v2.o=1.321\nv2.do/di=-0.744\nv2.df/do=3\nv2.df/di=-2.233", cell: "v2.df/di"),
    Row(
      why: "a product of such a number and one that has no more digits",
      task: Task(
        program: "f = σ(w*x + y)", point: [.init("w", 4), .init("x", 0.2), .init("y", 8)],
        digits: .rounded(4)),
      sheet: "v2.do/di1=2\nv2.df/di1=0.000301\nv1.df/do=0.000301\nv1.df/di1=0.0000603\n"
        + "f.df/do=1\nf.do/di=0.000151\nf.df/di=0.000151\nv2.df/do=0.000151\nv1.do/di1=0.2\n",
      cell: "v1.df/di1"),
  ]

  @Test("counts", arguments: rows)
  func counts(_ row: Row) throws {
    let exercise = try Exercise(row.task)
    let marking = Marker(exercise).mark(SheetReader.read(row.sheet, of: exercise.trace))
    let entry = try #require(
      marking.entries.first { exercise.trace.name(of: $0.cell) == row.cell })
    #expect(entry.earned == entry.most && entry.most > .none, "\(entry.verdict)")
  }

  @Test("A sign that is lost where it is worth nothing costs the first number that follows")
  func pays() throws {
    let exercise = try Exercise(
      Task(
        program: "f = x*y - z*w",
        point: "xyzw".enumerated().map { .init("\($1)", 3.5 + Double($0)) }))
    let trace = exercise.trace
    let right = Dictionary(
      uniqueKeysWithValues: trace.cells.map { (trace.name(of: $0), trace.value(of: $0)) })
    var own = right.merging(["f.do/di2": 1, "f.do/di2 again": 1, "f.df/di2": 1, "v2.df/do": 1]) {
      $1
    }
    for name in ["v2.df/di1", "v2.df/di2", "df/dz", "df/dw"] { own[name] = -(right[name] ?? 0) }
    let sheet = trace.cells.map { trace.name(of: $0) }.map { "\($0) = \((own[$0] ?? 0).shortest)" }
    let marking = Marker(exercise).mark(
      SheetReader.read(sheet.joined(separator: "\n"), of: trace))
    let unpaid = marking.entries.filter { $0.earned < $0.most }.map { trace.name(of: $0.cell) }
    #expect(unpaid == ["f.df/di2"])
  }

  @Test("A number that the sheet shows in another place is worth nothing")
  func shown() throws {
    let task = Task(
      program: "f = (x + y)*z", point: [.init("x", -2), .init("y", 5), .init("z", -4)], given: 1)
    let exercise = try Exercise(task)
    let marking = Marker(exercise).mark(SheetReader.read("", of: exercise.trace))
    let free = marking.entries.filter { $0.most == .none }.map { exercise.trace.name(of: $0.cell) }
    #expect(Set(["f.df/di1", "df/dx", "df/dy"]).isSubset(of: free))
  }
}
