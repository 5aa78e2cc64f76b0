// Reading files without being led astray by folders, pipes and devices.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Reads files whole.
enum FileReading {
  /// All of the file at `path`, unless it is longer than `limit` bytes.
  static func bytes(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard isPossible(path) else { throw FileProblem(.file(path), .missing) }
    let file: FileDescriptor
    do throws(SystemFailure) {
      // Without O_NONBLOCK, a pipe that nobody writes into would hold us up for ever.
      file = try .opening(path, O_RDONLY | O_NONBLOCK)
    } catch {
      throw FileProblem(.file(path), error.isMissing ? .missing : .unreadable(error))
    }
    defer { try? file.close() }
    let bytes = try bytes(of: file, at: .file(path), limit: limit)
    if bytes.isEmpty, let status = try? file.status(), status.isPipe {
      throw FileProblem(.file(path), .silentPipe)
    }
    return bytes
  }

  /// All that can be read from `file`, which is at `place`.
  static func bytes(
    of file: FileDescriptor, at place: FileProblem.Place, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    do throws(SystemFailure) {
      let status = try file.status()
      if status.kind == .folder { throw .isFolder }
      let isShort = status.kind != .file || status.size <= limit
      if isShort, let bytes = try file.readAll(limit: limit) { return bytes }
    } catch {
      throw FileProblem(place, error == .isFolder ? .isFolder : .unreadable(error))
    }
    throw FileProblem(place, .longerThan(limit))
  }

  /// Whether a file can have this name: the system would stop reading it at a zero byte.
  static func isPossible(_ path: String) -> Bool { !path.isEmpty && !path.utf8.contains(0) }
}
