// The three files that every program is given: are they there, and are they terminals?

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Standard input, output and error.
enum StandardStreams {
  /// Fills in for standard streams that were closed when the program was started.
  ///
  /// Otherwise the next file that is opened would get the number of standard output, and what is
  /// meant for the screen would be written into it. Reading and writing the stand-ins fails.
  static func open() {
    for number in 0...2 as ClosedRange<Int32> where fcntl(number, F_GETFD) < 0 {
      let flags = number == 0 ? O_WRONLY : O_RDONLY
      _ = try? FileDescriptor.opening("/dev/null", flags)
    }
  }

  /// What is known of the terminals behind the standard streams.
  static var terminals: Terminals {
    Terminals(
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      outputColumns: columns(STDOUT_FILENO),
      errorColumns: columns(STDERR_FILENO))
  }

  /// The columns of the terminal with this number; some that cannot tell say 0.
  static func columns(_ number: Int32) -> Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
