// Rosters in the shapes in which they come, and what is made of a name.

import Testing

@testable import Lessons

@Suite("A roster")
struct RosterTests {
  @Test(
    "is read with titles or without, whatever stands between the columns",
    arguments: [
      ("Ada Lovelace\nAlan Turing\n", ["Ada Lovelace", "Alan Turing"]),
      ("name\nAda\n\nAlan", ["Ada", "Alan"]),
      ("Ada Lovelace,12345,ada@example.org\n", ["Ada Lovelace"]),
      ("Lovelace, Ada\nTuring, Alan\n", ["Lovelace Ada", "Turing Alan"]),
      ("ID;Surname;First name\n1;Lovelace;Ada\n2;Turing;Alan", ["Ada Lovelace", "Alan Turing"]),
      ("Name;Vorname\nNoether;Emmy\n", ["Emmy Noether"]),
      ("E-mail\tFull name\na@b\tAda\r\nc@d\tAlan\r\n", ["Ada", "Alan"]),
      (
        "\"Name\",\"Group\"\n\"Lovelace, Ada\",2\n\"O\"\"Neill\nJr\",1\n",
        ["Lovelace, Ada", "O\"Neill\nJr"]
      ),
      ("Student,Section\nAda\nAlan,1,2,3\n", ["Ada", "Alan"]),
    ])
  func read(text: String, names: [String]) throws {
    #expect(try Roster(reading: text).students.map(\.text) == names)
  }

  @Test(
    "that cannot be used is refused",
    arguments: [
      ("", RosterProblem.empty),
      ("\n , \n", .empty),
      ("name\n", .empty),
      ("id,email\n1,a@b\n", .noNameColumn),
      ("name,id\nAda,1\n,2\n", .noName(line: 3)),
      ("Ada\nAlan\n ada \n", .twice(name: "ada", first: 1, line: 3)),
      ("José\nJose\u{301}\n", .twice(name: "José", first: 1, line: 2)),
      ("name\n\"Ada\nAlan\n", .openQuote(line: 2)),
      (
        (0...Roster.longest).map { "a\($0)" }.joined(separator: "\n"),
        .tooLong(limit: Roster.longest)
      ),
    ])
  func refused(text: String, problem: RosterProblem) {
    #expect(throws: problem) { try Roster(reading: text) }
  }

  @Test("has a file for everybody, with a harmless name that nobody else has")
  func fileNames() throws {
    let names = [
      "../../etc/passwd", "CON", "José Peña", "Jose Pena", "Straße Łódź", "Иван", "李",
      "a\u{202E}b\u{7}c", "-rf *", String(repeating: "long ", count: 100), ".hidden", "x/y\\z|",
    ]
    let roster = try Roster(reading: names.map { "\"\($0)\"" }.joined(separator: "\n"))
    #expect(
      roster.fileNames.enumerated().filter { ![2, 3, 5, 6].contains($0.offset) }.map(\.element) == [
        "etc-passwd", "con", "strasse-lodz", "abc", "rf",
        String(repeating: "long-", count: 12), "hidden", "x-y-z",
      ])
    #expect(Set(roster.fileNames).count == names.count)
    for name in roster.fileNames {
      #expect(!name.isEmpty && name.utf8.count <= 80)
      #expect(
        name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    }
    let turned = try Roster(reading: names.reversed().map { "\"\($0)\"" }.joined(separator: "\n"))
    #expect(turned.fileNames == roster.fileNames.reversed())
  }

  @Test("knows a name in all its spellings, and no other by it")
  func seeds() {
    let seed = StudentName("José Peña").seed(among: 7)
    for spelling in ["josé peña", " José   Peña ", "Jose\u{301} Pen\u{303}a", "JOSÉ PEÑA"] {
      #expect(StudentName(spelling).seed(among: 7) == seed, "\(spelling)")
    }
    for other in ["Jose Pena", "José Pena", "José Peñas", "Peña José", ""] {
      #expect(StudentName(other).seed(among: 7) != seed, "\(other)")
    }
    #expect(StudentName("José Peña").seed(among: 8) != seed)
    // Two marks on one letter come in any order.
    #expect(StudentName("ậ").key == StudentName("a\u{323}\u{302}").key)
    // The same for ever: sheets are made again from the name.
    #expect(StudentName("Ada Lovelace").seed(among: 7) == 2_142_607_428_243_539_041)
  }
}
