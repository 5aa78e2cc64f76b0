// Words of a command line as they can be copied into a shell.

extension String {
  /// The word, in quotes where a shell would read it in another way.
  var shellQuoted: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-+=,./:@%…".unicodeScalars.contains(scalar)
      }
    if isPlain { return self }
    let isSafeInDoubleQuotes = !unicodeScalars.contains { "\"\\$`!".unicodeScalars.contains($0) }
    if isSafeInDoubleQuotes { return "\"\(self)\"" }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
