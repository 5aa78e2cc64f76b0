// The students of a class, read from whatever table their names came in.

/// Why a roster cannot be used.
public enum RosterProblem: Error, Hashable, Sendable {
  /// Nobody is in it.
  case empty
  /// Its first row names columns, and none of them holds names.
  case noNameColumn
  /// A row without a name.
  case noName(line: Int)
  /// Two students with the same name, whose sheets could not be told apart.
  case twice(name: String, first: Int, line: Int)
  /// A quotation that never ends.
  case openQuote(line: Int)
  /// More students than are served at once.
  case tooLong(limit: Int)
}

/// The students of a class.
public struct Roster: Sendable {
  /// No class is larger.
  public static let longest = 2_000

  /// The students, in the order of the roster.
  public let students: [StudentName]

  /// Reads a table with a student in every row, with or without a row of titles.
  public init(reading text: String) throws(RosterProblem) {
    let table = SeparatedValues(text)
    if let line = table.openQuote { throw .openQuote(line: line) }
    guard let first = table.rows.first else { throw .empty }
    let columns = RosterColumns(titles: first.cells)
    if columns.areTitles, columns.names.isEmpty { throw .noNameColumn }
    let rows = table.rows.dropFirst(columns.areTitles ? 1 : 0)
    guard !rows.isEmpty else { throw .empty }
    guard rows.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
    students = try Self.students(rows, columns)
  }

  private static func students(
    _ rows: ArraySlice<SeparatedRow>, _ columns: RosterColumns
  ) throws(RosterProblem) -> [StudentName] {
    var students: [StudentName] = []
    var lines: [String: Int] = [:]
    for row in rows {
      let student = StudentName(columns.name(in: row.cells))
      guard !student.key.isEmpty else { throw .noName(line: row.line) }
      if let first = lines.updateValue(row.line, forKey: student.key) {
        throw .twice(name: student.text, first: first, line: row.line)
      }
      students.append(student)
    }
    return students
  }
}

extension Roster {
  /// For every student a part of a file's name: small ASCII letters, digits and hyphens, no two
  /// alike, whatever the order of the roster is.
  public var fileNames: [String] {
    let slugs = students.map { String($0.slug.prefix(60)) }
    var counts: [String: Int] = [:]
    for slug in slugs { counts[slug, default: 0] += 1 }
    return zip(students, slugs).map { student, slug in
      if slug.isEmpty { return "student-\(student.mark)" }
      return counts[slug] == 1 ? slug : "\(slug)-\(student.mark)"
    }
  }
}

/// Which columns of a roster make up a name.
struct RosterColumns {
  /// Whether the first row holds titles, not a student.
  let areTitles: Bool
  /// The columns of the name, first names first.
  let names: [Int]

  init(titles cells: [String]) {
    let titles = cells.map { $0.lowercased().filter(\.isLetter) }
    areTitles = titles.contains { Self.known.contains($0) }
    let first = titles.firstIndex { Self.first.contains($0) }
    let last = titles.firstIndex { Self.last.contains($0) }
    let whole = titles.firstIndex { Self.whole.contains($0) }
    names =
      if let first { [first, last ?? whole].compactMap(\.self) } else {
        [whole ?? last].compactMap(\.self)
      }
  }

  /// The name in a row; without titles everything in it that may be part of a name.
  func name(in cells: [String]) -> String {
    let parts =
      areTitles
      ? names.map { cells.indices.contains($0) ? cells[$0] : "" }
      : cells.filter { $0.contains(where: \.isLetter) && !$0.contains("@" as Character) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let whole: Set<String> = [
    "name", "names", "fullname", "student", "students", "studentname", "participant", "learner",
  ]
  private static let first: Set<String> = [
    "firstname", "first", "firstnames", "givenname", "givennames", "given", "forename", "vorname",
    "nombre", "prénom", "prenom",
  ]
  private static let last: Set<String> = [
    "lastname", "last", "surname", "familyname", "family", "nachname", "apellido", "apellidos",
    "nom",
  ]
  private static let others: Set<String> = [
    "id", "sid", "idnumber", "studentid", "studentnumber", "userid", "username", "login",
    "loginid", "email", "emailaddress", "mail", "group", "groups", "section", "department",
    "matriculationnumber", "matrikelnummer",
  ]
  private static let known = whole.union(first).union(last).union(others)
}
