// Writing several files so that there are all of them or none.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

extension AtomicFile {
  /// Writes files so that there are all of them or none; only with `overwrite` may there be any
  /// of them already.
  ///
  /// All are drafts first. Should one still fail to get its name then, new files are taken away
  /// again; files that were overwritten with `overwrite` stay the new ones.
  static func writeAll(_ files: [NewFile], overwrite: Bool) throws(FileProblem) {
    var targets: [AtomicFile] = []
    for file in files {
      let existing = try existing(at: file.path)
      targets.append(try target(file.path, existing, overwrite: overwrite))
    }
    try Signals.held { () throws(FileProblem) in
      var drafts: [String] = []
      defer { for draft in drafts { unlink(draft) } }
      for (file, target) in zip(files, targets) {
        drafts.append(try target.draft(of: file.contents, shownAs: file.path))
      }
      var done: [String] = []
      do throws(FileProblem) {
        for (index, target) in targets.enumerated() {
          try target.publish(drafts[index], overwrite: overwrite, shownAs: files[index].path)
          done.append(target.path)
        }
      } catch {
        if !overwrite { for path in done { unlink(path) } }
        throw error
      }
    }
  }
}
