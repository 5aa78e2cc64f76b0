// Writing files so that there is the old one or the whole new one, and never a part of it.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Writes a file whole or not at all.
///
/// The contents go to a file beside it first, which gets the name once it is complete. Pipes and
/// terminals are written to as they are: there is nothing to replace.
struct AtomicFile {
  let path: String
  private let permissions: mode_t?

  /// Writes `contents` to the file at `path`; only with `overwrite` may there be one already.
  static func write(
    _ contents: [UInt8], to path: String, overwrite: Bool
  ) throws(FileProblem) {
    let existing = try existing(at: path)
    switch existing?.kind {
    case .stream: try writeThrough(contents, to: path)
    default:
      let file = try target(path, existing, overwrite: overwrite)
      try Signals.held { () throws(FileProblem) in
        try file.replace(with: contents, overwrite: overwrite, shownAs: path)
      }
    }
  }

  /// The file at `path`, where something may be `existing`, if it can be written.
  static func target(
    _ path: String, _ existing: FileStatus?, overwrite: Bool
  ) throws(FileProblem) -> AtomicFile {
    switch existing?.kind {
    case .folder: throw FileProblem(.file(path), .uncreatable(.isFolder))
    case .other, .stream: throw FileProblem(.file(path), .isDevice)
    case .file where !overwrite: throw FileProblem(.file(path), .exists)
    case .file, nil:
      return AtomicFile(
        path: overwrite ? resolved(path) : path, permissions: existing?.permissions)
    }
  }

  static func existing(at path: String) throws(FileProblem) -> FileStatus? {
    guard FileReading.isPossible(path) else { throw FileProblem(.file(path), .missing) }
    do throws(SystemFailure) {
      let status = try FileStatus.of(path)
      // A file that may not be written must not be replaced either.
      if status?.kind == .file, access(path, W_OK) != 0 { throw .last }
      return status
    } catch {
      throw FileProblem(.file(path), .uncreatable(error))
    }
  }

  /// The file that the links at `path` lead to: it is replaced, and the links stay.
  private static func resolved(_ path: String) -> String {
    guard let end = realpath(path, nil) else { return path }
    defer { free(end) }
    return String(cString: end)
  }

  private static func writeThrough(_ contents: [UInt8], to path: String) throws(FileProblem) {
    let stream: FileDescriptor
    do throws(SystemFailure) {
      stream = try .opening(path, O_WRONLY | O_NONBLOCK)
    } catch {
      throw FileProblem(.file(path), .uncreatable(error))
    }
    defer { try? stream.close() }
    do throws(SystemFailure) {
      try stream.write(contents)
    } catch {
      throw FileProblem(.file(path), .unwritable(error))
    }
  }

  private func replace(
    with contents: [UInt8], overwrite: Bool, shownAs shown: String
  ) throws(FileProblem) {
    let draft = try draft(of: contents, shownAs: shown)
    defer { unlink(draft) }
    try publish(draft, overwrite: overwrite, shownAs: shown)
  }

  /// Writes `contents` to a file beside the one that it will be, and says where.
  func draft(of contents: [UInt8], shownAs shown: String) throws(FileProblem) -> String {
    let draft = draftPath
    let file: FileDescriptor
    do throws(SystemFailure) {
      file = try .opening(draft, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
    } catch {
      throw FileProblem(.file(shown), .uncreatable(error))
    }
    do throws(SystemFailure) {
      try fill(file, with: contents)
    } catch {
      unlink(draft)
      throw FileProblem(.file(shown), .unwritable(error))
    }
    return draft
  }

  /// Gives the draft its name.
  func publish(
    _ draft: String, overwrite: Bool, shownAs shown: String
  ) throws(FileProblem) {
    do throws(SystemFailure) {
      try overwrite ? rename(draft) : link(draft)
    } catch {
      throw FileProblem(.file(shown), error.isExisting ? .exists : .uncreatable(error))
    }
  }

  private func fill(_ file: FileDescriptor, with contents: [UInt8]) throws(SystemFailure) {
    do throws(SystemFailure) {
      try file.write(contents)
      if let permissions { try file.setPermissions(permissions) }
      try file.synchronize()
    } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }

  private func rename(_ draft: String) throws(SystemFailure) {
    if systemRename(draft, path) != 0 { throw .last }
  }

  /// Gives the draft its name unless the name is taken: not even a file that came in between is
  /// overwritten.
  private func link(_ draft: String) throws(SystemFailure) {
    if systemLink(draft, path) == 0 { return }
    let failure = SystemFailure.last
    if failure.isExisting { throw failure }
    // Some disks know no links. There the name is taken by an empty file first.
    try FileDescriptor.opening(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666).close()
    do throws(SystemFailure) {
      try rename(draft)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// A name in the same folder, and so on the same disk, that nobody else has.
  private var draftPath: String {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    return folder + ".backprop-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }
}

/// The system's function, which a method would hide.
private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }

/// The system's function, which a method would hide.
private func systemLink(_ old: String, _ new: String) -> Int32 { link(old, new) }
