// Why the operating system refused something: its error number, and words for it.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A system call that failed.
struct SystemFailure: Error, Hashable, Sendable {
  /// The system's number for the reason.
  let number: Int32

  /// The failure of the last system call.
  static var last: SystemFailure { SystemFailure(number: errno) }

  /// Whether there is no such file.
  var isMissing: Bool { number == ENOENT }
  /// Whether there is something already.
  var isExisting: Bool { number == EEXIST }
  /// Whether the reader of a pipe has gone.
  var isBrokenPipe: Bool { number == EPIPE }
  /// Whether the call was interrupted and should be made again.
  var isInterruption: Bool { number == EINTR }
  /// Whether there is nothing to read, or no room to write, for the moment.
  var isWaiting: Bool { number == EAGAIN || number == EWOULDBLOCK }

  /// A device that is not there.
  static let noSuchDevice = SystemFailure(number: ENXIO)
  /// A write that wrote nothing.
  static let inputOutput = SystemFailure(number: EIO)
  /// A folder where a file is needed.
  static let isFolder = SystemFailure(number: EISDIR)

  /// The reason in words: our own where the reason is common, so that every system says the same.
  var reason: String {
    switch number {
    case ENOENT: "there is no such folder"
    case ENOTDIR: "a part of its path is not a folder"
    case EISDIR: "it is a folder"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the disk is read-only"
    case ENOSPC: "no space left on the device"
    case EDQUOT: "the quota is used up"
    case EFBIG: "the file would be too large"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its links go round in circles"
    case EBADF: "it is closed"
    case EIO: "the device failed"
    case ENXIO: "nobody is at the other end"
    default: String(cString: strerror(number))
    }
  }
}
