// What the operating system says about a file without opening it.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// What is known of a file.
struct FileStatus: Hashable, Sendable {
  /// What kind of thing has a name in a folder.
  enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A pipe, a terminal or a device like it: it can be read and written, but not replaced.
    case stream
    /// A disk or a socket.
    case other
  }

  let kind: Kind
  let isPipe: Bool
  let size: Int
  /// Who may read, write and run it.
  let permissions: mode_t

  init(_ information: stat) {
    let type = information.st_mode & S_IFMT
    kind =
      switch type {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO, S_IFCHR: .stream
      default: .other
      }
    isPipe = type == S_IFIFO
    size = Int(information.st_size)
    permissions = information.st_mode & 0o777
  }

  /// What is at `path`, or at the end of the links there; nil where there is nothing.
  static func of(_ path: String) throws(SystemFailure) -> FileStatus? {
    var information = stat()
    if stat(path, &information) == 0 { return FileStatus(information) }
    let failure = SystemFailure.last
    if failure.isMissing { return nil }
    throw failure
  }
}
