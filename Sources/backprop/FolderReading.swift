// What is in a folder, where the program stands, and whether a file is still what it was.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Looks into folders.
enum FolderReading {
  /// The names of everything in the folder at `path`; nil where there is nothing at all.
  static func names(in path: String) throws(FileProblem) -> [String]? {
    guard FileReading.isPossible(path) else { throw FileProblem(.file(path), .missing) }
    guard let folder = opendir(path) else {
      let failure = SystemFailure.last
      if failure.isMissing { return nil }
      throw FileProblem(.file(path), .uncreatable(failure))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The folder from which paths begin, from the root on; nil where it is gone.
  static var workingFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}

/// What tells a file from what it was before: a file that was saved has another version.
struct FileVersion: Hashable, Sendable {
  private let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  /// The version of the file at `path`; nil where there is no file now.
  ///
  /// An editor that saves by putting another file in the place changes the file's own number.
  init?(of path: String) {
    var information = stat()
    guard FileReading.isPossible(path), stat(path, &information) == 0,
      information.st_mode & S_IFMT == S_IFREG
    else { return nil }
    #if canImport(Darwin)
    let time = information.st_mtimespec
    #else
    let time = information.st_mtim
    #endif
    numbers = [
      Int(time.tv_sec), Int(time.tv_nsec), Int(information.st_size),
      Int(truncatingIfNeeded: information.st_ino),
    ]
  }
}
