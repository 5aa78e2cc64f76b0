// The console that is real: the process's own streams, files and environment.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The world outside the process.
final class SystemConsole: Console {
  private var output = OutputBuffer(for: .standardOutput)
  private var error = OutputBuffer(for: .standardError)
  private var inputLines = InputLines()

  init() {
    StandardStreams.open()
    Signals.ignoreBrokenPipes()
  }

  var outputIsGone: Bool { output.failure != nil }

  var terminals: Terminals { StandardStreams.terminals }

  func write(_ text: String) { output.append(text.utf8) }

  func write(bytes: [UInt8]) { output.append(bytes) }

  func writeError(_ text: String) {
    output.flush()
    error.append(text.utf8)
    error.flush()
  }

  func readStandardInput(limit: Int) throws(FileProblem) -> [UInt8] {
    output.flush()
    return try FileReading.bytes(of: .standardInput, at: .standardInput, limit: limit)
  }

  func readInputLine(limit: Int) throws(FileProblem) -> InputLine? {
    do throws(SystemFailure) {
      return try inputLines.next(limit: limit) { () throws(SystemFailure) -> [UInt8] in
        output.flush()
        return try FileDescriptor.standardInput.readSome(1 << 16)
      }
    } catch {
      let isFolder = error == .isFolder
      throw FileProblem(.standardInput, isFolder ? .isFolder : .unreadable(error))
    }
  }

  func openConversation() -> (any Conversation)? {
    // One conversation at a time: another one would take its settings for those that were found.
    TerminalSignals.giveBack()
    let terminals = terminals
    guard terminals.inputIsTerminal, terminals.outputIsTerminal,
      let mode = TerminalSwitch(.standardInput)
    else { return nil }
    let bell = TerminalSignals.watch(over: mode)
    return TerminalConversation(
      input: .standardInput, output: .standardOutput, mode: mode, bell: bell
    ) { self.output.flush() }
  }

  func readFile(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    try FileReading.bytes(of: path, limit: limit)
  }

  func createFile(_ path: String, contents: [UInt8], overwrite: Bool) throws(FileProblem) {
    try AtomicFile.write(contents, to: path, overwrite: overwrite)
  }

  func createFiles(
    _ files: [NewFile], makingFolders folders: [String], overwrite: Bool
  ) throws(FileProblem) {
    try Signals.held { () throws(FileProblem) in
      let made = folders.filter { mkdir($0, 0o777) == 0 }
      do throws(FileProblem) {
        try AtomicFile.writeAll(files, overwrite: overwrite)
      } catch {
        // Folders that were made for nothing are taken away again.
        for folder in made.reversed() { rmdir(folder) }
        throw error
      }
    }
  }

  func fileVersion(_ path: String) -> FileVersion? { FileVersion(of: path) }

  func folderNames(_ path: String) throws(FileProblem) -> [String]? {
    try FolderReading.names(in: path)
  }

  var workingFolder: String? { FolderReading.workingFolder }

  func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Writes what is pending, and says what went wrong with standard output.
  ///
  /// A reader that has seen enough (`| head`) is nothing wrong.
  func finish() -> FileProblem? {
    output.flush()
    guard let failure = output.failure, !failure.isBrokenPipe else { return nil }
    return FileProblem(.standardOutput, .unwritable(failure))
  }

  /// Ends the process: with `code`, or because the output could not be written.
  func exit(_ code: ExitCode) -> Never {
    TerminalSignals.giveBack()
    guard let problem = finish() else { endProcess(code.rawValue) }
    writeError("error: \(problem.message)\n")
    endProcess(problem.exitCode.rawValue)
  }
}

/// The system's function, which a method would hide.
private func endProcess(_ number: Int32) -> Never { exit(number) }
