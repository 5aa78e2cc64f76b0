// Signals: which the program ignores, and when it lets them wait.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// What other processes tell this one.
enum Signals {
  /// Makes writing to a pipe that nobody reads fail, rather than end the program.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Does `work`, and lets signals wait until it is done, so that Ctrl-C leaves no draft behind.
  static func held<Failure: Error>(
    during work: () throws(Failure) -> Void
  ) throws(Failure) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }
}
