// The program as people start it: a process of its own at a terminal.

import Testing

@testable import backprop

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A process that has a pseudo-terminal as its terminal.
final class TerminalProcess {
  /// How a process ended.
  enum Ending: Hashable {
    case exit(Int32)
    case signal(Int32)
  }

  let terminal: PseudoTerminal
  private let process: pid_t
  private var ending: Ending?

  /// Runs `script` with `arguments` in a shell that begins a session at `terminal`.
  init(_ script: String, _ arguments: [String], at terminal: PseudoTerminal) throws {
    self.terminal = terminal
    process = try Self.start(["/bin/sh", "-c", script, "sh"] + arguments, at: terminal.path)
  }

  /// Runs the program itself, which leaves no picture of its memory when it is killed.
  convenience init(
    backprop arguments: [String], setup: String = ":", at terminal: PseudoTerminal
  ) throws {
    let words = try [Self.program()] + arguments
    try self.init(#"ulimit -c 0; \#(setup); exec "$@""#, words, at: terminal)
  }

  deinit {
    guard !hasEnded else { return }
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    _ = waitpid(process, nil, 0)
  }

  /// Sends `signal` to the process.
  func send(_ signal: Int32) { kill(process, signal) }

  /// What the screen shows next, up to the first `text` in it.
  @discardableResult
  func read(until text: String) throws -> String {
    try terminal.read(until: text) { !hasEnded }
  }

  /// Waits until the program wants single keys.
  func waitForKeys() throws {
    try terminal.wait(until: \.givesKeys) { !hasEnded }
  }

  /// Waits until the terminal treats what is typed as `settings` says.
  func wait(for settings: PseudoTerminal.Settings) throws {
    try terminal.wait(until: { $0 == settings }, while: { !hasEnded })
  }

  /// Waits for the end, and says how it was.
  func waitForEnd() throws -> Ending {
    try terminal.wait(for: "the end", while: { true }, { hasEnded })
    return try #require(ending)
  }

  private var hasEnded: Bool {
    var status: Int32 = 0
    if ending == nil, waitpid(process, &status, WNOHANG) == process {
      ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
    return ending != nil
  }
}

// MARK: - Starting

extension TerminalProcess {
  /// The program that was built together with these tests.
  static func program() throws -> String {
    #if canImport(Darwin)
    let tests = CommandLine.arguments.first { $0.contains(".xctest/") } ?? CommandLine.arguments[0]
    let folders = tests.split(separator: "/").prefix { !$0.hasSuffix(".xctest") }
    let folder = "/" + folders.joined(separator: "/")
    #else
    var path = [UInt8](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &path, path.count)
    let tests = String(decoding: path.prefix(max(0, length)), as: UTF8.self)
    let folder = "/" + tests.split(separator: "/").dropLast().joined(separator: "/")
    #endif
    let program = folder + "/backprop"
    try #require(access(program, X_OK) == 0, "\(program) is not there")
    return program
  }

  /// The system's flag for a session of its own, which not every module of a C library shows.
  private static var newSession: Int16 {
    #if canImport(Darwin)
    0x400
    #else
    0x80
    #endif
  }

  /// What every program is told of the world.
  private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
    _NSGetEnviron().pointee
    #else
    environ
    #endif
  }

  /// Starts a process whose session has the terminal at `path`.
  private static func start(_ words: [String], at path: String) throws -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes the session's own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var signals = sigset_t()
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | newSession
    posix_spawnattr_setflags(&attributes, flags)
    var process: pid_t = 0
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let failure = posix_spawn(&process, words[0], &actions, &attributes, &arguments, environment)
    try #require(failure == 0, "\(String(cString: strerror(failure)))")
    return process
  }
}
