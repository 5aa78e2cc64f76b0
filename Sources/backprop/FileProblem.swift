// What can go wrong with a file, as facts, and the sentences and exit codes for them.

internal import Arguments
internal import Reports

/// Something that went wrong with a file or a standard stream.
struct FileProblem: Error, Hashable, Sendable {
  /// Where it went wrong.
  enum Place: Hashable, Sendable {
    case file(String)
    case standardInput
    case standardOutput
  }

  /// What went wrong.
  enum Fact: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It cannot be read.
    case unreadable(SystemFailure)
    /// It is a folder.
    case isFolder
    /// It is a pipe into which nobody writes.
    case silentPipe
    /// It is longer than so many bytes.
    case longerThan(Int)
    /// It is no text.
    case notText(TextProblem)
    /// There is a file already.
    case exists
    /// It cannot be created.
    case uncreatable(SystemFailure)
    /// It is a device that must not be written to.
    case isDevice
    /// Writing failed half-way.
    case unwritable(SystemFailure)
  }

  let place: Place
  let fact: Fact

  init(_ place: Place, _ fact: Fact) {
    self.place = place
    self.fact = fact
  }
}

extension FileProblem {
  /// What went wrong, in one sentence without a full stop; safe to print.
  var message: String {
    switch fact {
    case .missing: "there is no file \(name)"
    case .unreadable(let failure): "cannot read \(name): \(failure.reason)"
    case .isFolder: "\(name) is a folder, not a file"
    case .silentPipe: "nobody writes into the pipe \(name)"
    case .longerThan(let limit): "\(name) is longer than \(Self.size(limit))"
    case .notText(let problem): "\(name) \(problem.message)"
    case .exists: "this would overwrite \(name)"
    case .uncreatable(let failure): "cannot create \(name): \(failure.reason)"
    case .isDevice: "\(name) is a device, not a file"
    case .unwritable(let failure): "cannot write to \(name): \(failure.reason)"
    }
  }

  private var name: String {
    switch place {
    case .file(let path): Printable.quoted(path)
    case .standardInput: "standard input"
    case .standardOutput: "standard output"
    }
  }

  private static func size(_ limit: Int) -> String {
    limit >= 1 << 20 && limit.isMultiple(of: 1 << 20) ? "\(limit >> 20) MiB" : "\(limit) bytes"
  }

  /// The line and column where the text breaks off, counted from 1.
  var position: (line: Int, column: Int)? {
    if case .notText(let problem) = fact { (problem.line, problem.column) } else { nil }
  }

  /// How to put it right, where something can be said.
  var help: String? {
    switch fact {
    case .exists: "add --force to overwrite it"
    case .notText(let problem): problem.help
    default: nil
    }
  }

  /// The error that tells of it.
  var entry: ErrorEntry {
    ErrorEntry(id: "file", message: message, help: help, position: position)
  }

  /// How the program ends because of it.
  var exitCode: ExitCode {
    switch fact {
    case .missing, .unreadable, .silentPipe, .longerThan: .noInput
    case .isFolder: .noInput
    case .notText: .badText
    case .exists, .uncreatable, .isDevice: .cannotCreate
    case .unwritable: .writeFailed
    }
  }
}
