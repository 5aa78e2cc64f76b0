// An open file of the operating system: reading and writing that neither lose nor repeat a byte.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The system's number for an open file.
struct FileDescriptor: Hashable, Sendable {
  let number: Int32

  static let standardInput = FileDescriptor(number: STDIN_FILENO)
  static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
  static let standardError = FileDescriptor(number: STDERR_FILENO)

  /// Opens the file at `path` with the system's `flags`; `mode` is for a file that is created.
  static func opening(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(SystemFailure) -> FileDescriptor {
    let name = SystemName.bytes(path).map { CChar(bitPattern: $0) } + [0]
    while true {
      let number = open(name, flags | O_CLOEXEC | O_NOCTTY, mode)
      if number >= 0 { return FileDescriptor(number: number) }
      let failure = SystemFailure.last
      if !failure.isInterruption { throw failure }
    }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      do throws(SystemFailure) {
        written += try writeOnce(bytes[written...])
      } catch {
        guard error.isWaiting else { throw error }
        wait(for: Int16(POLLOUT))
      }
    }
  }

  /// Reads to the end; nil if there are more than `limit` bytes.
  func readAll(limit: Int) throws(SystemFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = try readSome(min(1 << 16, limit + 1 - bytes.count))
      if more.isEmpty { return bytes }
      bytes += more
    }
    return nil
  }

  /// Waits until there is something to read, and reads `most` bytes of it at most; none at the end.
  func readSome(_ most: Int) throws(SystemFailure) -> [UInt8] {
    while true {
      do throws(SystemFailure) {
        return try readAtOnce(most)
      } catch {
        guard error.isWaiting else { throw error }
        wait(for: Int16(POLLIN))
      }
    }
  }

  /// What kind of file it is, its size and its permissions.
  func status() throws(SystemFailure) -> FileStatus {
    var information = stat()
    guard fstat(number, &information) == 0 else { throw .last }
    return FileStatus(information)
  }

  /// Waits until the bytes are on the disk; what is not on a disk has no need of it.
  func synchronize() throws(SystemFailure) {
    guard fsync(number) != 0 else { return }
    let failure = SystemFailure.last
    if failure.number != EINVAL, failure.number != ENOTSUP { throw failure }
  }

  /// Gives the file the permissions `mode`.
  func setPermissions(_ mode: mode_t) throws(SystemFailure) {
    guard fchmod(number, mode) == 0 else { throw .last }
  }

  /// Closes the file.
  func close() throws(SystemFailure) {
    guard systemClose(number) != 0 else { return }
    let failure = SystemFailure.last
    if !failure.isInterruption { throw failure }
  }

  private func writeOnce(_ bytes: ArraySlice<UInt8>) throws(SystemFailure) -> Int {
    while true {
      let count = bytes.withUnsafeBytes { systemWrite(number, $0) }
      if count > 0 { return count }
      let failure = count == 0 ? SystemFailure.inputOutput : SystemFailure.last
      if !failure.isInterruption { throw failure }
    }
  }

  /// Reads `most` bytes at most, and does not wait if the file does not.
  func readAtOnce(_ most: Int) throws(SystemFailure) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
        count = read(number, buffer.baseAddress, most)
        filled = max(count, 0)
      }
      if count >= 0 { return bytes }
      let failure = SystemFailure.last
      if !failure.isInterruption { throw failure }
    }
  }

  private func wait(for events: Int16) {
    var entry = pollfd(fd: number, events: events, revents: 0)
    _ = poll(&entry, 1, -1)
  }
}

/// The system's function, which a method would hide.
private func systemClose(_ number: Int32) -> Int32 { close(number) }

/// The system's function, which a method would hide.
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(number, bytes.baseAddress, bytes.count)
}
