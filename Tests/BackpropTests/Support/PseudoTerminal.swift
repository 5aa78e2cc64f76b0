// A terminal without a screen: the test sits before it and types, and a program is behind it.

import Testing

@testable import backprop

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A terminal of which the test is the person.
final class PseudoTerminal {
  /// The person's end.
  private var person: FileDescriptor
  /// The program's end.
  private(set) var program: FileDescriptor
  /// The path of the program's end.
  let path: String
  /// What the screen has shown since the last text that was waited for.
  private var shown: [UInt8] = []

  /// Nothing takes longer than so many milliseconds, on the slowest machine.
  static let patience: Int32 = 30_000

  init(columns: Int = 80) throws {
    person = try .opening("/dev/ptmx", O_RDWR)
    path = try Self.programsPath(of: person)
    program = try .opening(path, O_RDWR)
    resize(columns: columns)
  }

  deinit { hangUp() }

  /// Unlocks the program's end, and says where it is.
  private static func programsPath(of person: FileDescriptor) throws -> String {
    #if canImport(Darwin)
    try #require(grantpt(person.number) == 0 && unlockpt(person.number) == 0)
    var name = [CChar](repeating: 0, count: 256)
    try #require(ptsname_r(person.number, &name, name.count) == 0)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
    // What the functions of that name do, which the module of the C library does not show.
    let (unlock, askForNumber) = (0x4004_5431 as UInt, 0x8004_5430 as UInt)
    var (lock, number) = (0 as Int32, 0 as UInt32)
    try #require(ioctl(person.number, unlock, &lock) == 0)
    try #require(ioctl(person.number, askForNumber, &number) == 0)
    return "/dev/pts/\(number)"
    #endif
  }

  /// Types `keys`.
  func type(_ keys: String) throws { try person.write(Array(keys.utf8)) }

  /// Makes the window so many columns wide.
  func resize(columns: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(program.number, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the window.
  func hangUp() {
    if person.number >= 0 { try? person.close() }
    if program.number >= 0 { try? program.close() }
    (person, program) = (FileDescriptor(number: -1), FileDescriptor(number: -1))
  }

  /// The group of processes in the foreground.
  var foreground: pid_t { tcgetpgrp(person.number) }

  /// How the terminal treats what is typed.
  var settings: Settings { Settings(of: program) }

  /// What can be seen of the settings of a terminal.
  struct Settings: Hashable {
    private let flags: [UInt]
    private let keys: [UInt8]
    /// Whether keys are handed over one by one and not shown.
    let givesKeys: Bool

    init(of terminal: FileDescriptor) {
      var found = termios()
      _ = tcgetattr(terminal.number, &found)
      // That bytes are to be looked at again is the system's own note.
      let modes = found.c_lflag & ~tcflag_t(PENDIN)
      flags = [found.c_iflag, found.c_oflag, found.c_cflag, modes].map { UInt($0) }
      keys = withUnsafeBytes(of: &found.c_cc) { Array($0) }
      givesKeys = found.c_lflag & tcflag_t(ICANON | ECHO) == 0
    }
  }
}

// MARK: - Waiting

extension PseudoTerminal {
  /// What the screen shows next, up to the first `text` in it.
  @discardableResult
  func read(until text: String, while isRunning: () -> Bool = { true }) throws -> String {
    let wanted = Array(text.utf8)
    var end: Int?
    try wait(for: text, while: isRunning) {
      end = shown.firstEnd(of: wanted)
      return end != nil
    }
    let read = shown[..<(try #require(end))]
    shown.removeFirst(read.count)
    return String(decoding: read, as: UTF8.self)
  }

  /// Waits until the terminal treats what is typed as `isRight` says.
  func wait(until isRight: (Settings) -> Bool, while isRunning: () -> Bool = { true }) throws {
    try wait(for: "other settings", while: isRunning) { isRight(settings) }
  }

  /// Reads what the screen shows until `isDone`; gives up when nothing runs, or after a long time.
  func wait(for what: String, while isRunning: () -> Bool, _ isDone: () -> Bool) throws {
    let pause: Int32 = 20
    for _ in 0..<Self.patience / pause {
      let runs = isRunning()
      receive(within: runs ? pause : 0)
      if isDone() { return }
      if !runs { break }
    }
    throw Missing(what: what, shown: String(decoding: shown, as: UTF8.self))
  }

  /// What was waited for in vain.
  struct Missing: Error {
    let what: String
    let shown: String
  }

  private func receive(within milliseconds: Int32) {
    var entry = pollfd(fd: person.number, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return }
    shown += (try? person.readSome(65_536)) ?? []
  }
}

extension [UInt8] {
  /// Where the first `part` ends.
  fileprivate func firstEnd(of part: [UInt8]) -> Int? {
    indices.dropLast(part.count - 1).first { self[$0...].starts(with: part) }
      .map { $0 + part.count }
  }
}
