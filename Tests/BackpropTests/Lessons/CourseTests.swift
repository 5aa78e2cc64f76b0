// The course is in order, and everything in it is found under every name it has.

import Testing

@testable import Lessons

@Suite("The course")
struct CourseTests {
  static let course = Course.standard

  @Test("numbers its topics and exercises from 1 on, with no gap")
  func numbers() {
    #expect(Self.course.topics.map(\.number) == Array(1...15))
    for topic in Self.course.topics {
      #expect(topic.exercises.map(\.number) == Array(1...topic.exercises.count), "\(topic.id)")
    }
    #expect(Self.course.exercises.count == 59)
  }

  @Test("leaves no file out")
  func files() {
    #expect(Self.course.files == CourseText.files)
  }

  @Test("gives every topic and exercise a title and a name of its own")
  func names() {
    let entries = Self.course.exercises
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(Set(Self.course.topics.map(\.id)).count == Self.course.topics.count)
    for file in Self.course.files { #expect(file.title != file.path, "\(file.path)") }
    #expect(entries[18].id == "forks/used-twice")
    #expect(entries[18].title == "Used twice")
    #expect(entries[18].label == "6.1")
    #expect(Self.course.topics[5].title == "Forks and path sums")
  }

  @Test("finds every exercise by its name, its number and its path", arguments: course.exercises)
  func exercises(entry: CourseEntry) throws {
    let typed = [
      entry.id, entry.id.uppercased(), entry.label, entry.path, "./" + entry.path,
      "backprop-exercises/" + entry.path, "/home/student/course/" + entry.path,
      String(entry.path.dropLast(3)), #"C:\course\"# + entry.path,
    ]
    for name in typed { #expect(try Self.course.item(name) == .exercise(entry), "\(name)") }
  }

  @Test("finds every topic by its name, its number, its folder and its page")
  func topics() throws {
    for topic in Self.course.topics {
      for name in [
        topic.id, String(topic.number), topic.folder, topic.folder + "/", topic.page.path,
        "course/" + topic.folder,
      ] {
        #expect(try Self.course.item(name) == .topic(topic), "\(name)")
      }
    }
  }

  @Test(
    "finds an exercise without its topic where one has the name",
    arguments: [
      ("used-twice", "forks/used-twice"), ("01-used-twice.md", "forks/used-twice"),
      ("used-twice.md", "forks/used-twice"), ("04-in-code.md", "networks/in-code"),
      ("course/01-used-twice.md", "forks/used-twice"),
      ("course/6.1", "forks/used-twice"), ("fork/used-twice", "forks/used-twice"),
    ])
  func withoutTopic(typed: String, id: String) throws {
    #expect(try Self.course.item(typed).id == id)
  }

  @Test("says which exercises have a name that several have")
  func ambiguous() {
    #expect(
      throws: CourseSearchProblem.ambiguous(
        "in-code", ids: ["least-squares/in-code", "networks/in-code"])
    ) { try Self.course.item("in-code") }
  }

  @Test(
    "says what may have been meant",
    arguments: [
      ("used-twise", "forks/used-twice"), ("forks/usedtwice", "forks/used-twice"),
      ("forkz", "forks"), ("fork/used-twise", "forks/used-twice"),
      ("06-fork/01-used-twise.md", "forks/used-twice"), ("nonsense", nil), ("6.9", nil), ("", nil),
      ("forks/in-code", "networks/in-code"), ("/", nil), ("16", nil),
      ("99999999999999999999.1", nil),
    ])
  func unknown(typed: String, suggestion: String?) {
    #expect(throws: CourseSearchProblem.unknown(typed, suggestion: suggestion)) {
      try Self.course.item(typed)
    }
  }

  @Test("the next exercise is the first behind one that is not done, and then the first of all")
  func next() {
    let entries = Self.course.exercises
    var states = Array(repeating: ExerciseState.notBegun, count: 59)
    states[0] = .done
    states[5] = .done
    states[58] = .done
    let progress = CourseProgress(Self.course, states: states)
    #expect(progress.done == 3)
    #expect(progress.next() == entries[1])
    #expect(progress.next(after: entries[2]) == entries[3])
    #expect(progress.next(after: entries[4]) == entries[6])
    #expect(progress.next(after: entries[57]) == entries[1])
    #expect(progress.next(after: entries[58]) == entries[1])
    let all = CourseProgress(Self.course, states: states.map { _ in .done })
    #expect(all.next(after: entries[3]) == nil)
  }

  @Test("a text of any length is no name, and costs no time")
  func long() {
    let typed = String(repeating: "used-twice/", count: 100_000)
    #expect(throws: CourseSearchProblem.unknown(typed, suggestion: nil)) {
      try Self.course.item(typed)
    }
  }
}
